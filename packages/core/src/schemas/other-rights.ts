import * as z from 'zod/mini';
import { legalDate } from './date.js';
import { openEnum } from './open-enum.js';

/** A registered or applied-for trademark. */
export const trademark = z.looseObject({
  office: z.string(),
  number: z.string(),
  niceClasses: z.array(z.int()),
  legalStatus: openEnum(['pending', 'registered', 'lapsed', 'cancelled']),
  registeredOn: z.nullable(legalDate),
  expiresOn: z.nullable(legalDate),
});

/** A registered work or computer program. */
export const copyright = z.looseObject({
  number: z.nullable(z.string()),
  workKind: openEnum(['software', 'work']),
  registeredOn: z.nullable(legalDate),
});

/** Know-how and technology without a register of its own. */
export const technology = z.looseObject({
  field: z.string(),
  /** Technology readiness level, 1 to 9. */
  readinessLevel: z.nullable(z.int()),
});
