import type { Worded } from '../worded.js';
import type { messages as source } from '../zh-cn/failure.js';
import { common } from './shared-words.js';

/** What a search says only once something has gone wrong. */
export const messages: Worded<typeof source> = {
  ...common,
  stale: 'This could not be updated and may be out of date.',
};
