import { common } from './shared-words.js';

/** What a search says only once something has gone wrong. */
export const messages = { ...common, stale: '未能更新，以下为先前的结果。' } as const;
