import type { messages as source } from '../zh-cn/paper-desk.js';
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
  meaning: (copies, first) =>
    `${copies === '1' ? 'There is 1 original' : `There are ${copies} originals, signed one by one`}. Your signature binds you and cannot be taken back. ${first}`,
  read: 'Make sure that you have read the file you downloaded.',
  unread: 'You have not downloaded this paper here. Read it first, then decide whether to sign.',
  none: 'The platform has no text of this paper here. Check what it says by other means first.',
  downloadFirst: 'Download and read first',
  confirm: (copy) => `Sign original ${copy}`,
  confirmUnread: (copy) => `I know what it says: sign original ${copy}`,
  back: 'Back',
  upload: {
    phase: {
      hashing: 'Checking the file',
      sending: 'Uploading',
      storing: 'The platform is comparing and filing it',
    },
    progressOf: (document) => `Upload of ${document}`,
    sent: (sent, all) => `${sent} of ${all}`,
    cancel: 'Cancel upload',
    fault: {
      too_large: 'The file is larger than 20 MB. Make it smaller, then upload it again.',
      media_type: 'This type of file cannot be used. Upload a PDF, JPG or PNG.',
      empty: 'The file is empty. Choose another one.',
      several: 'Each paper takes one file: make one PDF of them and upload that. Nothing was uploaded this time.',
      unreadable: 'The file cannot be read; it may have been moved or changed. Choose it again.',
      damaged: 'The file was damaged on its way: the platform received other bytes than yours. Upload it again.',
      cancelled: 'Cancelled. The file was not sent.',
      cancelled_late:
        'Cancelled, but the platform may have received the file already. If the list does not change, upload it again: it is filed only once.',
    },
    again: 'Upload again',
  },
};
