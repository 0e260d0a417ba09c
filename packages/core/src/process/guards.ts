import type { ActionBlocker } from '../schemas/available-action.js';
import type { Actor } from '../schemas/party.js';
import { periodEnd } from './deadline.js';
import type { Deal } from './deal.js';
import type { GuardName } from './machine.js';
import { transferMachine } from './transfer.js';

/** What a guard looks at besides the deal: who asks and when. */
export interface Asked {
  readonly actor: Actor;
  /** UTC instant. */
  readonly at: string;
}

interface Guard {
  readonly holds: (deal: Deal, asked: Asked) => boolean;
  /** English sentence for the caller: what stands in the way and what to do. */
  readonly message: string;
  /** Document kinds that lift the block. */
  readonly documents?: (deal: Deal) => readonly string[];
  /** When time alone lifts the block (UTC instant); null where it does not. */
  readonly until?: (deal: Deal) => string | null;
}

type Timed = 'seller_material' | 'transfer_service_level' | 'free_withdrawal';

/** When a period ends that begins with the deposit (free withdrawal) or with the papers (all others); null before that. */
const endOf = (deal: Deal, period: Timed): string | null => {
  const start = period === 'free_withdrawal' ? deal.order.depositSecuredAt : deal.order.preparingSince;
  return start === null ? null : periodEnd(period, start);
};

const after = (deal: Deal, period: Timed, at: string): boolean => {
  const end = endOf(deal, period);
  return end !== null && at > end;
};

/** The conditions of the process tables. Sources of the office's conditions: domain rules of patents, `rules/`. */
export const guards: Readonly<Record<GuardName, Guard>> = {
  deposit_required: {
    holds: ({ facts }) => facts.depositRequired,
    message: 'The order needs no deposit. Confirm the contract without one.',
  },
  within_free_withdrawal: {
    holds: (deal, { at }) => deal.order.depositSecuredAt === null || !after(deal, 'free_withdrawal', at),
    message: 'The free withdrawal after the deposit is over: cancelling now forfeits the deposit.',
  },
  seller_material_overdue: {
    holds: (deal, { at }) => deal.facts.sellerDocumentsMissing && after(deal, 'seller_material', at),
    message: "The seller's papers are not overdue. Wait for the deadline, or ask the seller to withdraw together.",
    until: (deal) => (deal.facts.sellerDocumentsMissing ? endOf(deal, 'seller_material') : null),
  },
  transfer_overdue: {
    holds: (deal, { at }) => after(deal, 'transfer_service_level', at),
    message: 'The time for the transfer is not over. Ask the other side to withdraw together, or open a dispute.',
    until: (deal) => endOf(deal, 'transfer_service_level'),
  },
  title_not_passed: {
    holds: (deal) => !titlePassed(deal),
    message:
      'The title has passed to the buyer: the money goes back only with a re-assignment. Open a dispute instead.',
  },
  title_passed: {
    holds: titlePassed,
    message: 'The title has not passed yet. Wait for the notice of passing of formalities.',
  },
  case_over: {
    holds: ({ transfer }) =>
      transfer !== null && transferMachine.statuses[transfer.status].terminal && !transfer.titlePassed,
    message: 'The office case is still open. Wait for its end, or go on with it.',
  },
  office_refused: {
    holds: ({ transfer }) => transfer?.status === 'deemed_not_filed',
    message: 'The office has not refused the filing. Wait for its answer.',
  },
  nobody_asked_withdrawal: {
    holds: ({ order }) => order.withdrawalAskedBy === null,
    message: 'A withdrawal has been asked for already. The other side can agree to it.',
  },
  other_side_asked_withdrawal: {
    holds: ({ order }, { actor }) => order.withdrawalAskedBy !== null && order.withdrawalAskedBy !== actor,
    message: 'The other side has not asked for a withdrawal. Ask for it first.',
  },
  own_dispute: {
    holds: ({ order }, { actor }) => order.disputeOpenedBy === actor,
    message: 'Only the side that opened the dispute can withdraw it. Wait for it, or for the award.',
  },
  auto_accept: {
    holds: ({ facts }) => facts.autoAccept,
    message: 'This portal accepts nothing by lapse of time. The buyer confirms receipt.',
  },
  documents_complete: {
    holds: ({ facts }) => facts.missingDocuments.length === 0,
    message: 'Papers are missing. Sign or upload every required paper first.',
    documents: ({ facts }) => facts.missingDocuments,
  },
  annuity_in_order: {
    holds: ({ facts }) => ['paid_up', 'due_soon', 'not_applicable'].includes(facts.annuity),
    message: 'An annuity is unpaid. The seller pays fee and surcharge, or restores the right, before filing.',
  },
  pledgee_consents: {
    holds: ({ facts }) => !facts.livePledge || facts.pledgeConsent,
    message: "The right is pledged. Upload the pledgee's written consent.",
    documents: () => ['pledgee_consent'],
  },
  no_preservation: {
    holds: ({ facts }) => !facts.preservation,
    message: 'A court has frozen the right (PP01). Wait for the release (PD01).',
  },
  co_owners_consent: {
    holds: ({ facts }) => !facts.coOwned || facts.coOwnerConsent,
    message: 'The right has several holders. Upload the consent of all of them.',
    documents: () => ['co_owner_consent'],
  },
  export_cleared: {
    holds: ({ facts }) => !facts.assigneeForeign || (facts.exportClass !== 'prohibited' && facts.exportCertificate),
    message:
      'The assignee is foreign. Upload the export licence or registration certificate; prohibited technology cannot be transferred.',
    documents: ({ facts }) => (facts.exportClass === 'prohibited' ? [] : ['export_licence']),
  },
  papers_delivered: {
    holds: ({ facts }) => facts.certificateDelivered && facts.noticeDelivered,
    message: "The certificate and the office's notice are not both delivered. Wait for both papers.",
    documents: ({ facts }) => [
      ...(facts.certificateDelivered ? [] : ['original_certificate']),
      ...(facts.noticeDelivered ? [] : ['formalities_notice']),
    ],
  },
  licence_disclosed: {
    holds: ({ facts }) => !facts.existingLicence,
    message: 'A licence is in force and survives the transfer. The contract discloses it.',
  },
};

/** The block a guard puts up, or null where it holds. */
export function blockerOf(name: GuardName, deal: Deal, asked: Asked): ActionBlocker | null {
  const guard = guards[name];
  if (guard.holds(deal, asked)) return null;
  const until = guard.until?.(deal) ?? null;
  return { code: name, message: guard.message, documents: [...(guard.documents?.(deal) ?? [])], until };
}

function titlePassed(deal: Deal): boolean {
  return deal.transfer?.titlePassed ?? false;
}
