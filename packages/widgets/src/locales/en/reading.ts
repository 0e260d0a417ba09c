import type { messages as source } from '../zh-cn/reading.js';
import type { Worded } from '../worded.js';

export const messages: Worded<typeof source> = {
  phase: { receiving: 'Downloading', checking: 'Comparing the fingerprint' },
  progressOf: (document) => `Download of ${document}`,
  received: (received, all) => `${received} of ${all}`,
  cancel: 'Cancel download',
  downloaded: (file) => `${file} is downloaded; it has the fingerprint of the list.`,
  fault: {
    differs:
      'What arrived does not have the fingerprint of the list, so it was not saved. Do not sign this paper, and ask the platform about it.',
    replaced: 'This file has just been replaced, and the list is up to date again. Download the new one.',
    cancelled: 'Cancelled. No file was saved.',
  },
  again: 'Download again',
  question: (document, role) => `Sign ${document} as the ${role.toLowerCase()}?`,
  meaning: (copies) =>
    `${copies === '1' ? 'There is 1 original' : `There are ${copies} originals, signed one by one`}. Your signature binds you and cannot be taken back.`,
  read: 'Make sure that you have read the file you downloaded.',
  unread: 'You have not downloaded this paper here. Read it first, then decide whether to sign.',
  none: 'The platform has no text of this paper here. Check what it says by other means first.',
  downloadFirst: 'Download and read first',
  confirm: (copy) => `Sign original ${copy}`,
  confirmUnread: (copy) => `I know what it says: sign original ${copy}`,
  back: 'Back',
};
