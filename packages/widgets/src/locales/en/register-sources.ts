import type { registerSources as source } from '../zh-cn/register-sources.js';
import type { Worded } from '../worded.js';

export const registerSources: Worded<typeof source> = {
  seller: 'stated by the seller, not compared with the office',
  国家知识产权局专利登记簿: 'patent register of the CNIPA',
  国家知识产权局专利公报: 'patent gazette of the CNIPA',
};
