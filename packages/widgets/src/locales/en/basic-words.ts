import type { Worded } from '../worded.js';
import type { basic as source } from '../zh-cn/basic-words.js';

export const basic: Worded<typeof source> = {
  loading: 'Loading',
  slow: 'This takes longer than usual. Please wait.',
  retry: 'Try again',
  unknown: (name) => `Other (${name})`,
  machineTranslated: 'Machine translation',
};
