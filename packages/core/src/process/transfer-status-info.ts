import type { TransferStatus } from '../schemas/transfer.js';
import type { StatusInfo } from './machine.js';

export type TransferStage = 'papers' | 'office' | 'registered' | 'ended';

const papers: StatusInfo<TransferStage> = {
  stage: 'papers',
  tone: 'progress',
  terminal: false,
  waitingFor: ['buyer', 'seller'],
  deadline: null,
};
const office: StatusInfo<TransferStage> = {
  stage: 'office',
  tone: 'progress',
  terminal: false,
  waitingFor: ['office'],
  deadline: null,
};
const registered: StatusInfo<TransferStage> = {
  stage: 'registered',
  tone: 'success',
  terminal: false,
  waitingFor: ['office'],
  deadline: null,
};

/** What each status of an office case means. */
export const transferStatusInfo: Readonly<Record<TransferStatus, StatusInfo<TransferStage>>> = {
  drafting: papers,
  ready_to_file: { ...papers, waitingFor: ['filing_party'] },
  filed: {
    ...office,
    waitingFor: ['platform'],
    deadline: { period: 'bibliographic_change_fee', step: 'official_fee_lapsed' },
  },
  under_formal_check: office,
  rectification_due: {
    ...office,
    tone: 'attention',
    waitingFor: ['filing_party'],
    deadline: { period: 'notice_reply', step: 'rectification_lapsed' },
  },
  deemed_not_filed: {
    ...office,
    tone: 'failure',
    waitingFor: ['filing_party'],
    deadline: { period: 'refile', step: 'refiling_lapsed' },
  },
  suspended: { ...office, tone: 'attention' },
  passed: registered,
  published: registered,
  closed: { ...registered, terminal: true, waitingFor: [] },
  withdrawn: { stage: 'ended', tone: 'failure', terminal: true, waitingFor: [], deadline: null },
};
