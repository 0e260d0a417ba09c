/** Somebody who waits for an outcome; `finish` is called with either. */
export interface Waiter<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
  readonly finish: () => void;
}

/**
 * Runs something and hands on how it ends, to a promise that may be over by then. By `await`, which looks for no `then`: a page
 * may have broken the one of all promises.
 */
export async function handOn<Value>(
  run: () => Promise<Value>,
  { resolve, reject, finish }: Waiter<Value>,
): Promise<void> {
  try {
    resolve(await run());
  } catch (error) {
    reject(error);
  } finally {
    finish();
  }
}
