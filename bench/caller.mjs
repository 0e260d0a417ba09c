// A process that makes calls when told to, and says what one cost.
import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * @param {string} script @param {string[]} argumentsOfScript
 * @returns {Promise<{ cost: (calls: number) => Promise<number>, stop: () => void }>} `cost`: CPU microseconds of one call
 */
export async function startCaller(script, argumentsOfScript) {
  const child = fork(script, argumentsOfScript);
  const failed = once(child, 'exit').then(([status]) => {
    throw new Error(`Failed to run ${script} ${argumentsOfScript.join(' ')}: it ended with ${status}.`);
  });
  failed.catch(() => undefined);
  const said = async () => (await Promise.race([once(child, 'message'), failed]))[0];
  await said();
  return {
    cost(calls) {
      child.send(calls);
      return said();
    },
    stop: () => child.disconnect(),
  };
}
