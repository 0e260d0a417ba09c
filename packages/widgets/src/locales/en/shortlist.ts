import type { Worded } from '../worded.js';
import type { messages as source } from '../zh-cn/shortlist.js';
import { register } from './register-words.js';
import { common } from './shared-words.js';
import { terms } from './terms.js';

/** The shortlist of a search and its comparison. */
export const messages: Worded<typeof source> = {
  ...common,
  ...register,
  ...terms,
  chosen: (count, limit) => `${count} of ${limit} chosen`,
  shortlist: 'Shortlist',
  compare: 'Compare',
  clearList: 'Clear',
  comparison: 'Comparison',
  compared: (count) => `${count} ${count === '1' ? 'right' : 'rights'}`,
  details: 'View details',
  back: 'Back to the results',
  print: 'Print',
  onlyDifferences: 'Only what differs',
  differs: 'differs',
  notRecorded: 'Not recorded',
  remove: (name) => `Remove from comparison: ${name}`,
  price: 'Asking price',
  separator: ', ',
  rows: {
    kind: 'Kind',
    office: 'Jurisdiction',
    number: 'Number',
    legalStatus: 'Legal status',
    ipc: 'Classification',
    filedOn: 'Filed',
    expiresOn: 'Term ends',
    annuity: 'Annuities',
    holders: 'Holders',
    encumbrances: 'Encumbrances',
    tradeModes: 'Offered as',
    verification: 'Platform verification',
  },
  noEncumbrances: 'None on record',
};
