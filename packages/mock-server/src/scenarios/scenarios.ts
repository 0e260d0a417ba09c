import type { Tick } from '../domain/clock.js';
import { canTake, reviewRegister } from '../domain/deal-flow.js';
import { changeListing } from '../domain/listing-state.js';
import { listingOf } from '../domain/order-store.js';
import { Refusal } from '../domain/refusal.js';
import { completePapers } from '../domain/signing.js';
import type { OfficeAnswer } from '../domain/world.js';
import type { SessionWorld } from '../store/memory.js';
import {
  current,
  driveToEnd,
  driveUntil,
  driveUntilPossible,
  letLapse,
  note,
  scriptOffice,
  take,
  without,
  type Drive,
} from './drive.js';

/** A named situation, played on an existing order. */
export interface Scenario {
  readonly name: string;
  readonly summary: string;
  readonly play: (drive: Drive) => void;
}

/** The situations the sandbox can play. Each goes on from wherever the order stands, as long as its point is still ahead. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'happy',
    summary: 'The office passes the transfer, the buyer accepts, the seller is paid',
    play: (drive) => playOffice(drive, ['pass']),
  },
  {
    name: 'seller-declines',
    summary: 'The seller declines; the deposit goes back whole',
    play: (drive) => {
      driveUntilPossible(drive, { step: 'seller_declined', actor: 'seller' });
      take(drive, { step: 'seller_declined', actor: 'seller', reason: '该专利已另有安排，暂不转让。' });
      driveToEnd(drive);
    },
  },
  {
    name: 'seller-silent',
    summary: 'The seller does not confirm in time; the order is declined by lapse of time',
    play: (drive) => {
      driveUntilPossible(drive, { step: 'seller_declined', actor: 'seller' });
      letLapse(drive, 'seller');
      driveToEnd(drive);
    },
  },
  {
    name: 'seller-late',
    summary:
      "The seller's papers are overdue; the buyer cancels, gets the money back and a compensation from the seller's margin",
    play: playSellerLate,
  },
  {
    name: 'buyer-defaults',
    summary: 'The buyer does not pay the balance; the deposit is forfeited, 80/20',
    play: (drive) => {
      driveUntil(
        drive,
        (row) =>
          row.deal.order.depositSecuredAt !== null &&
          canTake(drive.world, row, { step: 'balance_captured', actor: 'provider' }),
        'the balance is due',
      );
      letLapse(drive, 'provider');
      driveToEnd(drive);
    },
  },
  {
    name: 'rectification',
    summary: 'The office asks for a rectification (200029), it is answered, the transfer passes',
    play: (drive) => playOffice(drive, ['rectify', 'pass']),
  },
  {
    name: 'refiling',
    summary: 'The filing is deemed not made (200023), is filed again, and passes',
    play: (drive) => playOffice(drive, ['deem_not_filed', 'pass']),
  },
  {
    name: 'refusal-refund',
    summary:
      "The filing is deemed not made; the buyer wants no refiling and is refunded, the official fee from the seller's margin",
    play: (drive) => {
      reachOffice(drive, ['deem_not_filed']);
      without(drive, 'platform', () => {
        driveUntilPossible(drive, { step: 'refiling_waived', actor: 'buyer' });
        take(drive, { step: 'refiling_waived', actor: 'buyer' });
      });
      driveToEnd(drive);
    },
  },
  {
    name: 'pledge',
    summary: "A pledge turns up and blocks the filing until the pledgee's consent is there; then the transfer passes",
    play: playPledge,
  },
  {
    name: 'dispute-split',
    summary: 'The buyer refuses what was delivered; the award gives 40 % of the price back',
    play: (drive) => {
      reachOffice(drive, ['pass']);
      driveUntilPossible(drive, { step: 'acceptance_refused', actor: 'buyer' });
      take(drive, { step: 'acceptance_refused', actor: 'buyer' });
      take(drive, { step: 'dispute_awarded', actor: 'platform', buyerPercent: 40 });
      driveToEnd(drive);
    },
  },
];

/** Plays a scenario on an order and tells what happened, in order of time. */
export function playScenario(world: SessionWorld, name: string, options: { readonly orderId: string }): Tick[] {
  const scenario = scenarios.find((candidate) => candidate.name === name);
  if (scenario === undefined) {
    throw new Refusal({
      status: 422,
      code: 'validation_failed',
      detail: `There is no scenario of that name. The scenarios are ${scenarios.map((known) => known.name).join(', ')}.`,
      errors: [{ pointer: '/scenario', code: 'not_allowed', message: 'unknown scenario' }],
    });
  }
  const drive: Drive = { world, orderId: options.orderId, log: [] };
  scenario.play(drive);
  return drive.log;
}

function playOffice(drive: Drive, script: readonly OfficeAnswer[]): void {
  reachOffice(drive, script);
  driveToEnd(drive);
}

function reachOffice(drive: Drive, script: readonly OfficeAnswer[]): void {
  driveUntil(drive, (row) => row.office !== null, 'the office case is open');
  const answered = current(drive).office?.notices.length ?? 0;
  if (answered > 0)
    throw new Refusal({
      status: 409,
      code: 'scenario_not_possible',
      detail: 'The office has answered on this order already. Open a new order, or restore a snapshot.',
    });
  scriptOffice(drive, script);
  note(drive, `the office will answer: ${script.join(', ')}`);
}

function playSellerLate(drive: Drive): void {
  const request = { step: 'order_cancelled', actor: 'buyer' } as const;
  driveUntil(drive, (row) => row.office !== null, 'the papers are open');
  if (!current(drive).deal.facts.sellerDocumentsMissing) {
    throw new Refusal({
      status: 409,
      code: 'scenario_not_possible',
      detail: 'The seller has handed in the papers already. Open a new order, or restore a snapshot.',
    });
  }
  letLapse(drive, 'seller');
  drive.world.setNow(new Date(Date.parse(drive.world.now) + 1).toISOString());
  take(drive, request);
  driveToEnd(drive);
}

function playPledge(drive: Drive): void {
  const { world, orderId } = drive;
  const filing = { step: 'application_filed', actor: current(drive).filingParty } as const;
  driveUntil(drive, (row) => row.office !== null, 'the papers are open');
  scriptOffice(drive, ['pass']);
  driveUntilPossible(drive, filing);
  const listing = listingOf(world, current(drive).listing.id);
  const pledge = { kind: 'pledge', recordNumber: 'Y2026530000123', since: world.now.slice(0, 10), holder: null };
  changeListing(world, listing, { right: { ...listing.right, encumbrances: [...listing.right.encumbrances, pledge] } });
  reviewRegister(world, current(drive));
  note(
    drive,
    `the register shows a pledge; filing is blocked, missing papers: ${current(drive).deal.facts.missingDocuments.join(', ')}`,
  );
  if (canTake(world, current(drive), filing)) throw new Error('A live pledge without consent must block the filing.');
  completePapers(world, orderId, 'seller');
  note(drive, "the seller hands in the pledgee's consent; filing is free again");
  driveToEnd(drive);
}
