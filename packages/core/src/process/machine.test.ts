import { expect, test } from 'vitest';
import { diagramOf } from './diagram.js';
import { escrowMachine } from './escrow.js';
import type { Machine } from './machine.js';
import { orderMachine } from './order.js';
import { orderProgress, statusInfo } from './progress.js';
import { escrowSteps, orderSteps, transferSteps, type Step } from './step.js';
import { transferMachine } from './transfer.js';

function edges<Status extends string, OwnStep extends Step>(machine: Machine<Status, OwnStep>): [string, string][] {
  const interruptible = machine.moves.filter(({ to }) => to !== 'same' && to !== 'resume').flatMap(({ from }) => from);
  return machine.moves.flatMap((move) =>
    move.from.flatMap((from): [string, string][] =>
      move.to === 'same' ? [] : move.to === 'resume' ? interruptible.map((to) => [from, to]) : [[from, move.to]],
    ),
  );
}

function reachable(links: readonly [string, string][], from: string): Set<string> {
  const seen = new Set([from]);
  for (const status of seen) for (const [source, target] of links) if (source === status) seen.add(target);
  return seen;
}

const machines: readonly [
  string,
  readonly [string, string][],
  string,
  Readonly<Record<string, { terminal: boolean }>>,
][] = [
  ['order', edges(orderMachine), orderMachine.initial, orderMachine.statuses],
  ['escrow', edges(escrowMachine), escrowMachine.initial, escrowMachine.statuses],
  ['transfer', edges(transferMachine), transferMachine.initial, transferMachine.statuses],
];

test.each(machines)('every status of the %s is reached and reaches an end', (_name, links, initial, statuses) => {
  const reached = reachable(links, initial);
  for (const status of Object.keys(statuses)) {
    expect(reached, status).toContain(status);
    expect(
      [...reachable(links, status)].some((end) => statuses[end]?.terminal),
      status,
    ).toBe(true);
  }
});

test.each(machines)('no move leaves an ended %s', (_name, links, _initial, statuses) => {
  const left = links.filter(([from]) => statuses[from]?.terminal);
  expect(left).toEqual([]);
});

test('every step has a row, and step names are unique across the three processes', () => {
  const rows = new Set<string>(
    [...orderMachine.moves, ...escrowMachine.moves, ...transferMachine.moves].map(({ on }) => on),
  );
  const names = [...orderSteps, ...escrowSteps, ...transferSteps];
  expect([...rows].sort()).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
});

test('the diagram draws every move and every end', () => {
  const drawn = diagramOf(orderMachine);
  expect(drawn).toContain('awaiting_seller --> declined: seller_lapsed (clock)');
  expect(drawn).toContain('completed --> [*]');
  expect(drawn).toContain('disputed --> disputed: case_passed (platform)');
});

test('a declined order failed at the seller, with payment never reached', () => {
  const { stages, terminal } = orderProgress('declined', ['draft', 'awaiting_deposit', 'awaiting_seller']);
  expect(terminal).toBe(true);
  expect(stages.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'failed',
    'skipped',
    'skipped',
    'skipped',
    'skipped',
    'skipped',
  ]);
});

test('a dispute keeps the stage it was opened in', () => {
  const { stages } = orderProgress('disputed', ['draft', 'awaiting_payment', 'preparing']);
  expect(stages.find(({ state }) => state === 'current')?.stage).toBe('documents');
});

test.each([
  ['settled', 'skipped', 'done'],
  ['settling', 'skipped', 'current'],
])('after the right has passed, an order %s by award was not accepted and pays the seller', (status, ...states) => {
  const { stages } = orderProgress(status, ['at_office', 'awaiting_acceptance', 'disputed']);
  expect(stages.slice(0, 6).every(({ state }) => state === 'done')).toBe(true);
  expect(stages.slice(6).map(({ state }) => state)).toEqual(states);
  expect(orderProgress(status, ['at_office', 'disputed'], { transferStatus: 'passed' }).stages).toEqual(stages);
});

test('an award before the right has passed ends the order where the dispute was opened', () => {
  const { stages } = orderProgress('settled', ['preparing', 'disputed'], { transferStatus: 'withdrawn' });
  expect(stages.slice(3).map(({ state }) => state)).toEqual(['done', 'failed', 'skipped', 'skipped', 'skipped']);
});

test('a dispute goes on to the acceptance once the right passes meanwhile', () => {
  const { stages } = orderProgress('disputed', ['at_office'], { transferStatus: 'passed' });
  expect(stages.find(({ state }) => state === 'current')?.stage).toBe('acceptance');
});

test('a status of a later platform is shown neutrally', () => {
  expect(orderProgress('in_arbitration', [])).toMatchObject({ known: false, tone: 'neutral', terminal: false });
  expect(statusInfo('escrow', 'toString')).toBeNull();
  const { stages } = orderProgress('in_arbitration', ['draft', 'awaiting_deposit', 'preparing']);
  expect(stages.map(({ state }) => state).slice(3, 6)).toEqual(['done', 'done', 'upcoming']);
});

test('a refund is no alarm: the order tells it as calmly as its escrow', () => {
  expect([statusInfo('order', 'refunded')?.tone, statusInfo('escrow', 'refunded')?.tone]).toEqual([
    'neutral',
    'neutral',
  ]);
});
