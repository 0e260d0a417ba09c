import { verificationReasons } from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { messages as english } from '../../src/locales/en/listing.js';
import { messages as chinese } from '../../src/locales/zh-cn/listing.js';

test.each([
  ['zh-CN', chinese],
  ['en', english],
])('in %s every reason why a check was not passed has words', (_language, { reasons }) => {
  expect(Object.keys(reasons).toSorted()).toEqual([...verificationReasons].toSorted());
});
