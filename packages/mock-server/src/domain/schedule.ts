import { addDuration, type Duration } from '@ip-portal/core/model';
import { nextCount } from './id.js';
import type { Task, World } from './world.js';

type TaskDraft = Task extends infer Each ? (Each extends Task ? Omit<Each, 'rank'> : never) : never;

/** Plans a task; a task of the same key is replaced. Tasks of one instant run in the order they were planned. */
export function plan(world: World, draft: TaskDraft): void {
  world.tasks.set(draft.key, { ...draft, rank: nextCount(world, 'task') });
}

/** The instant a delay from now. */
export function delayed(world: World, delay: Duration): string {
  return addDuration(world.now, delay);
}

/** The next task that is due at or before an instant; undefined where there is none. */
export function nextTask(world: World, until: string): Task | undefined {
  let first: Task | undefined;
  for (const task of world.tasks.values()) {
    if (task.at > until) continue;
    if (first === undefined || task.at < first.at || (task.at === first.at && task.rank < first.rank)) first = task;
  }
  return first;
}
