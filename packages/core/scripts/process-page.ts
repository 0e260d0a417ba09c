/** Writes the page of the three processes, diagrams and deadlines included, from their tables. Usage: process-page.ts <file>. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { diagramOf, escrowMachine, orderMachine, transferMachine, type Machine, type Step } from '../src/model.js';

const file = process.argv[2];
if (file === undefined) throw new Error('Failed to write the process page: no file was named. Pass its path.');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  ['# Order, escrow and patent transfer', section(orderMachine), section(escrowMachine), section(transferMachine)].join(
    '\n\n',
  ),
);

function section<Status extends string, OwnStep extends Step>(machine: Machine<Status, OwnStep>): string {
  const deadlines = Object.entries(rows(machine)).flatMap(([status, info]) =>
    info.deadline === null
      ? []
      : [
          `| ${status} | ${info.waitingFor.join(', ')} | ${info.deadline.period} | ${info.deadline.step ?? 'only warns'} |`,
        ],
  );
  return [
    `## ${machine.name}`,
    '```mermaid\n' + diagramOf(machine) + '```',
    ['| status | waits for | period | step when it ends |', '|-|-|-|-|', ...deadlines].join('\n'),
  ].join('\n\n');
}

function rows<Status extends string, OwnStep extends Step>(
  machine: Machine<Status, OwnStep>,
): Machine<string, OwnStep>['statuses'] {
  return machine.statuses;
}
