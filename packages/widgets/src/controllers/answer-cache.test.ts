import { expect, test } from 'vitest';
import { AnswerCache } from './answer-cache.js';

test('lets go of the answer that was not used for longest', () => {
  const cache = new AnswerCache<number>(2);
  cache.put('a', { answer: 1, isFresh: false });
  cache.put('b', { answer: 2, isFresh: false });
  cache.take('a');
  cache.put('c', { answer: 3, isFresh: false });
  expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([true, false, true]);
});

test('a prefetched answer is fresh once', () => {
  const cache = new AnswerCache<number>();
  cache.put('a', { answer: 1, isFresh: true });
  expect(cache.take('a')).toEqual({ answer: 1, isFresh: true });
  expect(cache.take('a')).toEqual({ answer: 1, isFresh: false });
});
