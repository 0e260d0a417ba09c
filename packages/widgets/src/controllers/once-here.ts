import type { ReactiveControllerHost } from 'lit';

/**
 * Does `work` once a file has come, or could not be had, and `host` has drawn what that means. By `await`: on some page the
 * `then` of a promise is broken.
 */
export async function onceHere(host: ReactiveControllerHost, part: Promise<unknown>, work: () => void): Promise<void> {
  try {
    await part;
  } catch {
    // The place for it is drawn all the same.
  }
  await host.updateComplete;
  work();
}
