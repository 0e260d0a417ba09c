import { drawCode } from './draw.js';
import type { World } from './world.js';

/** A new identifier: the same seed gives the same identifiers in the same order. */
export function newId(world: World, prefix: string): string {
  return `${prefix}_${drawCode(world.seed, `${prefix}:${nextCount(world, prefix)}`)}`;
}

/** Counts from 1, for each name apart. */
export function nextCount(world: World, name: string): number {
  const count = (world.counters.get(name) ?? 0) + 1;
  world.counters.set(name, count);
  return count;
}
