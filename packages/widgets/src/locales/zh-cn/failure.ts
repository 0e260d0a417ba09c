import { common } from './shared-words.js';

/** What a search says only once something has gone wrong. */
export const messages = { ...common, stale: '未能更新，显示的可能不是最新状态。' } as const;
