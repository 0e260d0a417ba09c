import { networkInterfaces } from 'node:os';

/** Addresses that mean all networks: one can listen there, and open nothing. */
const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** An address that a browser on this machine can open. */
export function openAddress(hostname: string, port: number): string {
  const host = everywhere[hostname] ?? (hostname.includes(':') ? `[${hostname}]` : hostname);
  return `http://${host}:${port}`;
}

/** The addresses that other machines can open; none where the server listens on one address only. */
export function networkAddresses(hostname: string, port: number): string[] {
  if (!Object.hasOwn(everywhere, hostname)) return [];
  return Object.values(networkInterfaces())
    .flatMap((known) => known ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}
