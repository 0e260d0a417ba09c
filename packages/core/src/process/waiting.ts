import type { Actor } from '../schemas/party.js';
import type { Deal } from './deal.js';
import { orderStatusInfo } from './order-status-info.js';
import { transferStatusInfo } from './transfer-status-info.js';
import { moversOf } from './transition.js';

/** Who acts next in a deal, and until when (UTC instant; null where no deadline runs). */
export interface Waiting {
  readonly waitingFor: readonly Actor[];
  readonly dueAt: string | null;
}

/**
 * Who has to act now. From the first paper to the office's answer its case says so more precisely than the order: whose
 * papers are complete is not waited for, nor the other side while one of them files; the deadline of the papers is the
 * seller's. In a dispute both run once the case is at the office, whose deadlines do not stop; before that, papers may be
 * signed and filed, but nobody has to.
 */
export function waitingOf(deal: Deal): Waiting {
  const { order, transfer } = deal;
  const info = orderStatusInfo[order.status];
  if (info.terminal) return { waitingFor: [], dueAt: null };
  const own = moversOf(info.waitingFor, deal);
  if (transfer === null) return { waitingFor: own, dueAt: order.dueAt };
  const { stage, waitingFor } = transferStatusInfo[transfer.status];
  const isCollecting = transfer.status === 'drafting';
  const ofCase = isCollecting ? debtors(deal) : moversOf(waitingFor, deal);
  if (info.aside && stage !== 'office') return { waitingFor: own, dueAt: order.dueAt };
  if (info.aside) return { waitingFor: unique([...own, ...ofCase]), dueAt: earliest(order.dueAt, transfer.dueAt) };
  if (stage !== 'papers' && stage !== 'office') return { waitingFor: own, dueAt: order.dueAt };
  if (isCollecting) return { waitingFor: ofCase, dueAt: deal.facts.sellerDocumentsMissing ? order.dueAt : null };
  return { waitingFor: ofCase, dueAt: transfer.dueAt };
}

/** Who owes papers; once neither side does, the platform has yet to take note of it. */
function debtors({ facts }: Deal): readonly Actor[] {
  const owing: readonly Actor[] = [
    ...(facts.buyerDocumentsMissing ? (['buyer'] as const) : []),
    ...(facts.sellerDocumentsMissing ? (['seller'] as const) : []),
  ];
  return owing.length > 0 ? owing : ['platform'];
}

const unique = (actors: readonly Actor[]): readonly Actor[] => [...new Set(actors)];

function earliest(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}
