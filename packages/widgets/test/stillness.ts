import { onTestFinished } from 'vitest';
import type { Sandbox } from './sandbox.js';

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Watches the timers that the page sets during a test. Gives a function that waits until nothing is left that could still
 * happen by itself: no timer runs, no question is without its answer. What has not come by then never comes.
 */
export function watchStillness(sandbox: Sandbox): () => Promise<void> {
  const { setTimeout: set, clearTimeout: clear } = window;
  const running = new Set<number>();
  const watched = (work: (...given: unknown[]) => void, milliseconds?: number, ...given: unknown[]): number => {
    const timer = set(() => {
      running.delete(timer);
      work(...given);
    }, milliseconds);
    running.add(timer);
    return timer;
  };
  const cleared = (timer: number | undefined): void => {
    if (timer !== undefined) running.delete(timer);
    clear(timer);
  };
  Object.assign(window, { setTimeout: watched, clearTimeout: cleared });
  onTestFinished(() => void Object.assign(window, { setTimeout: set, clearTimeout: clear }));
  return async () => {
    // Calm twice in a row: an answer that has just come is read and drawn, and may start something, before the next frame.
    for (let calm = 0; calm < 2;) {
      await frame();
      calm = running.size === 0 && sandbox.pending === 0 ? calm + 1 : 0;
    }
  };
}

/** A task of the page that begins after this one and its microtasks, and before whatever is begun in them. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
