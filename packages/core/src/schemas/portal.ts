import * as z from 'zod/mini';
import { localizedText } from './localized-text.js';
import { openEnum } from './open-enum.js';

export const rightTypes = ['patent', 'trademark', 'copyright', 'technology'] as const;
export type RightType = (typeof rightTypes)[number];

/** The embedding partner. */
export const portal = z.looseObject({
  id: z.string(),
  name: localizedText,
  kind: openEnum(['park', 'incubator', 'exchange']),
  locales: z.array(z.string()),
  regions: z.array(z.string()),
  rightTypes: z.array(openEnum(rightTypes)),
  /** Name of the fee schedule that quotes follow. */
  feeSchedule: z.string(),
  /** True while the platform behind the key is a sandbox. */
  sandbox: z.boolean(),
});
export type Portal = z.output<typeof portal>;
