import type { Worded } from '../worded.js';
import type { common as source } from '../zh-cn/shared-words.js';
import { basic } from './basic-words.js';

/** Words every element needs. */
export const common: Worded<typeof source> = {
  ...basic,
  requestId: 'Request ID',
  asOf: (date) => `as of ${date}`,
  failure: {
    offline: 'The trading platform cannot be reached. Check the connection and try again.',
    timeout: 'The platform did not answer in time. Please try again shortly.',
    busy: 'Too many requests. Please wait a moment and try again.',
    platform: 'The trading platform has a problem. Nothing was changed. Please try again shortly.',
    unknown_outcome:
      'No answer came back, so this may already have happened. Check the current state before you repeat it.',
    not_found:
      'Nothing was found. The link or number may be wrong, it may have been withdrawn, or it is not yours to see.',
    forbidden: 'Your present role gives you no access to this.',
    sign_in: 'Please sign in to continue.',
    link: 'This link is incomplete or has expired. Ask whoever sent it for a new one.',
    conflict: 'Things have changed and this is not possible now. Please follow the present state.',
    invalid: 'Something you entered is not right. Please check it and try again.',
    setup: 'This component is not set up yet. Please tell the owner of this site.',
    unexpected: 'Something unexpected happened. Try again; if it happens again, tell the owner of this site.',
  },
};
