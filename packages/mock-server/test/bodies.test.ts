import { expect, test } from 'vitest';
import { createPlatform } from '../src/platform.js';

const clock = 'https://platform.example/__sandbox/clock';

function post(text: string, hasStream: boolean): Request {
  const request = new Request(clock, { method: 'POST', body: text, headers: { 'content-type': 'application/json' } });
  // As Firefox has it: the body can be read, and there is no stream of it.
  if (!hasStream) Object.defineProperty(request, 'body', { value: undefined });
  return request;
}

test.for([true, false])('a body is read and a large one refused, streamed or not (%s)', async (hasStream) => {
  const platform = createPlatform({ listings: 10 });
  const answers = [JSON.stringify({ command: 'advance', by: 'P1D' }), '', ' '.repeat(1024 * 1024 + 1)].map(
    async (text) => {
      const response = await platform.fetch(post(text, hasStream));
      return { status: response.status, said: (await response.json()) as unknown };
    },
  );
  expect(await Promise.all(answers)).toMatchObject([
    { status: 200 },
    { status: 422, said: { code: 'validation_failed' } },
    { status: 413, said: { code: 'body_too_large' } },
  ]);
});
