/** The server cannot listen where it was told to. */
export abstract class ListenError extends Error {
  /** What is in the way: a clause. */
  readonly reason: string;
  /** What to give instead, as "another number, or 0 for any". */
  readonly choice: string;

  constructor(option: string, { reason, choice }: { readonly reason: string; readonly choice: string }) {
    super(adviceFor(`\`${option}\``, { reason, choice }));
    this.reason = reason;
    this.choice = choice;
  }

  /** The same for a host that calls the option something else, such as `--platform-port`. */
  advice(option: string): string {
    return adviceFor(option, this);
  }
}

/** The port is taken, or may not be used. */
export class PortError extends ListenError {
  override readonly name = 'PortError';
}

/** The address is none of this machine. */
export class AddressError extends ListenError {
  override readonly name = 'AddressError';
}

function adviceFor(option: string, { reason, choice }: { readonly reason: string; readonly choice: string }): string {
  return `Failed to start the mock platform: ${reason}. Give ${option} ${choice}.`;
}

const NO_ADDRESS = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT']);

/** What the operating system answered, in words; unknown answers stay as they are. */
export function listenErrorOf(
  error: NodeJS.ErrnoException,
  { port, hostname }: { readonly port: number; readonly hostname: string },
): Error {
  const { code = '' } = error;
  if (code === 'EADDRINUSE')
    return new PortError('port', { reason: `port ${port} is taken`, choice: 'another number, or 0 for any' });
  if (code === 'EACCES')
    return new PortError('port', { reason: `port ${port} may not be used`, choice: 'a number above 1023' });
  if (!NO_ADDRESS.has(code)) return error;
  const choice = '127.0.0.1, 0.0.0.0 for all networks, or an address of this machine';
  return new AddressError('hostname', { reason: `"${hostname}" is no address of this machine`, choice });
}
