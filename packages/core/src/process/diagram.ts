import type { Machine, Move } from './machine.js';
import type { Step } from './step.js';

/** A process table as a Mermaid state diagram: the diagrams of the docs are this function's output. */
export function diagramOf<Status extends string, OwnStep extends Step>(machine: Machine<Status, OwnStep>): string {
  const edges = machine.moves.flatMap((move) =>
    move.from.map((from) => `  ${from} --> ${targetOf(move, from)}: ${labelOf(move)}`),
  );
  const ends = Object.keys(machine.statuses).filter((status) => isTerminal(machine.statuses, status));
  return [
    'stateDiagram-v2',
    `  [*] --> ${machine.initial}`,
    ...edges,
    ...ends.map((status) => `  ${status} --> [*]`),
    '',
  ].join('\n');
}

function targetOf<Status extends string, OwnStep extends Step>(move: Move<Status, OwnStep>, from: Status): string {
  return move.to === 'same' ? from : move.to === 'resume' ? 'interrupted' : move.to;
}

function labelOf<Status extends string, OwnStep extends Step>(move: Move<Status, OwnStep>): string {
  const guards = move.guards === undefined || move.guards.length === 0 ? '' : ` [${move.guards.join(', ')}]`;
  return `${move.on} (${move.by.join(', ')})${guards}`;
}

function isTerminal(statuses: Readonly<Record<string, { readonly terminal: boolean }>>, status: string): boolean {
  return statuses[status]?.terminal ?? false;
}
