import type { TransferStatus } from '../schemas/transfer.js';
import type { GuardName, Machine } from './machine.js';
import type { TransferStep } from './step.js';
import { transferStatusInfo, type TransferStage } from './transfer-status-info.js';

const filingGuards: readonly GuardName[] = [
  'documents_complete',
  'annuity_in_order',
  'pledgee_consents',
  'no_preservation',
  'co_owners_consent',
  'export_cleared',
];

const beforeRegistration: readonly TransferStatus[] = [
  'drafting',
  'ready_to_file',
  'filed',
  'under_formal_check',
  'rectification_due',
  'deemed_not_filed',
  'suspended',
];

/**
 * The office case of a patent: change of bibliographic data (著录项目变更).
 * Source: Patent Law art. 10; CNIPA notices 200028 (pass), 200029 (rectify), 200023 (deemed not filed), 200001/200004 (suspension).
 */
export const transferMachine: Machine<TransferStatus, TransferStep, TransferStage> = {
  name: 'transfer',
  initial: 'drafting',
  statuses: transferStatusInfo,
  // One row a line, so that the table reads as a table.
  // prettier-ignore
  moves: [
    { on: 'documents_completed', from: ['drafting'], to: 'ready_to_file', by: ['platform'], guards: ['documents_complete'] },
    { on: 'application_filed', from: ['ready_to_file'], to: 'filed', by: ['filing_party'], action: 'file', guards: filingGuards, warnings: ['licence_disclosed'], emits: ['case_filed'], effects: ['record_filing'] },
    { on: 'official_fee_paid', from: ['filed'], to: 'under_formal_check', by: ['platform'], effects: ['pay_official_fee'] },
    { on: 'official_fee_lapsed', from: ['filed'], to: 'deemed_not_filed', by: ['clock'], emits: ['case_refused'] },
    { on: 'rectification_requested', from: ['under_formal_check'], to: 'rectification_due', by: ['office'] },
    { on: 'rectification_answered', from: ['rectification_due'], to: 'under_formal_check', by: ['filing_party'], action: 'file' },
    { on: 'rectification_lapsed', from: ['rectification_due'], to: 'deemed_not_filed', by: ['clock'], emits: ['case_refused'] },
    { on: 'application_refused', from: ['under_formal_check'], to: 'deemed_not_filed', by: ['office'], emits: ['case_refused'] },
    { on: 'refiling_started', from: ['deemed_not_filed'], to: 'drafting', by: ['filing_party'], action: 'file', emits: ['case_refiled'], effects: ['renew_transfer'] },
    { on: 'refiling_lapsed', from: ['deemed_not_filed'], to: 'withdrawn', by: ['clock'], emits: ['case_ended'] },
    { on: 'proceedings_suspended', from: ['filed', 'under_formal_check', 'rectification_due'], to: 'suspended', by: ['office'] },
    { on: 'proceedings_resumed', from: ['suspended'], to: 'resume', by: ['office'] },
    { on: 'formalities_passed', from: ['under_formal_check'], to: 'passed', by: ['office'], emits: ['case_passed'], effects: ['deliver_papers'] },
    { on: 'gazette_published', from: ['passed'], to: 'published', by: ['office'] },
    { on: 'register_copy_issued', from: ['published'], to: 'closed', by: ['office'] },
    { on: 'case_withdrawn', from: beforeRegistration, to: 'withdrawn', by: ['platform'] },
  ],
};
