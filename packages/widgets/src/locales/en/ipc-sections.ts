import type { Worded } from '../worded.js';
import type { ipcSections as source } from '../zh-cn/ipc-sections.js';

export const ipcSections: Worded<typeof source> = {
  A: 'Human necessities',
  B: 'Operations; transport',
  C: 'Chemistry; metallurgy',
  D: 'Textiles; paper',
  E: 'Fixed constructions',
  F: 'Mechanical engineering; lighting; heating',
  G: 'Physics',
  H: 'Electricity',
};
