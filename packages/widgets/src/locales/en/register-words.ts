import type { Worded } from '../worded.js';
import type { register as source } from '../zh-cn/register-words.js';

/** How a register's entries are called, wherever they are shown. */
export const register: Worded<typeof source> = {
  annuityStatus: {
    paid_up: 'Paid up',
    due_soon: 'Due soon',
    grace: 'In the grace period',
    lapsed: 'Unpaid, the right has ended',
    restorable: 'Ended, can be restored',
    final: 'Ended for good',
    not_applicable: 'Not applicable',
  },
  encumbranceKind: {
    pledge: 'Pledge',
    licence: 'Recorded licence',
    preservation: 'Court preservation',
    suspension: 'Proceedings suspended',
    open_licence: 'Open licence',
  },
};
