import type { Escrow } from '@ip-portal/core';
import { svg, type LitElement, type SVGTemplateResult } from 'lit';
import {
  ban,
  calendarX,
  coins,
  fileX,
  gavel,
  handshake,
  hourglass,
  landmark,
  lock,
  scale,
  store,
  undo,
  user,
  userX,
  x,
} from '../../icons/icons.js';
import type { IconPath } from '../../templates/icon.js';
import { adopt } from '../../styles/adopt.js';
import type { Painter } from './ending.js';
import { sceneStyles } from './scene.styles.js';

interface Scene {
  /** What happened, large in the middle. */
  readonly centre: IconPath;
  readonly tone: 'good' | 'caution' | 'danger' | 'quiet';
  readonly seller?: IconPath;
  readonly buyer?: IconPath;
}

const scenes: Readonly<Record<string, Scene>> = {
  completed: { centre: handshake, tone: 'good' },
  declined: { centre: ban, tone: 'danger', seller: store },
  expired: { centre: calendarX, tone: 'quiet' },
  cancelled: { centre: fileX, tone: 'quiet' },
  defaulted: { centre: hourglass, tone: 'danger', buyer: userX },
  refunded: { centre: undo, tone: 'caution' },
  settled: { centre: scale, tone: 'caution' },
  disputed: { centre: gavel, tone: 'caution' },
  refunding: { centre: undo, tone: 'caution' },
  settling: { centre: scale, tone: 'caution' },
  office_refused: { centre: landmark, tone: 'danger' },
};

/** Where the coins lie, from the seller on the left to the buyer on the right. */
const places: Readonly<Record<string, readonly number[]>> = {
  away: [52],
  back: [188],
  split: [52, 188],
  lost: [52],
  held: [120],
};

function drawn(
  path: IconPath,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly name: string },
): SVGTemplateResult {
  const factor = at.size / 24;
  return svg`<path class=${at.name} d=${path} vector-effect="non-scaling-stroke" transform="translate(${at.x - at.size / 2} ${at.y - at.size / 2}) scale(${factor})"></path>`;
}

/** An award may give all to one side; who is told nothing of the money sees no coins. */
function sideOf(way: string, escrow: Escrow | null | undefined): string {
  if (way !== 'split') return way;
  if (!escrow) return 'none';
  if (escrow.refunded.amount === 0) return 'away';
  return escrow.released.amount === 0 ? 'back' : way;
}

/** Seller left, buyer right, between them what happened; the coins lie where the money went. */
const paintEnding: Painter = (ending, way, escrow) => {
  const scene = scenes[ending] ?? scenes['cancelled'];
  if (!scene) return undefined;
  const isRefused = ending === 'office_refused';
  return svg`<svg class="drawing ${scene.tone}" viewBox="0 0 240 132" aria-hidden="true">
    <path class="ground" d="M14 112H226"></path>
    <path class="road" d="M52 84H88M152 84H188"></path>
    <circle class="disc" cx="120" cy="58" r="42"></circle>
    ${drawn(scene.seller ?? store, { x: 32, y: 84, size: 38, name: 'figure' })}
    ${drawn(scene.buyer ?? user, { x: 208, y: 84, size: 38, name: 'figure' })}
    ${drawn(scene.centre, { x: 120, y: 58, size: 44, name: 'centre' })}
    ${isRefused ? drawn(x, { x: 146, y: 32, size: 26, name: 'stamp' }) : ''}
    ${way === 'held' ? drawn(lock, { x: 146, y: 32, size: 22, name: 'stamp' }) : ''}
    ${(places[sideOf(way, escrow)] ?? []).map((place) => drawn(coins, { x: place + (place === 120 ? 0 : place < 120 ? 12 : -12), y: 101, size: 20, name: 'coin' }))}
  </svg>`;
};

/** For the element that asked for this file. */
export function partFor(host: LitElement): Painter {
  adopt(host, sceneStyles);
  return paintEnding;
}
