import type { Environment } from './environment.js';

/**
 * Resolves after the given milliseconds, or as soon as the signal aborts; the caller looks at the signal.
 * Leaves no timer and no listener behind.
 */
export function sleep(
  milliseconds: number,
  options: { environment: Environment; signal?: AbortSignal | undefined },
): Promise<void> {
  const { environment, signal } = options;
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const finish = (): void => {
      cancel();
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = environment.schedule(finish, milliseconds);
    signal?.addEventListener('abort', finish);
  });
}
