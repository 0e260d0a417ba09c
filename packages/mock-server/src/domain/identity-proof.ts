import type { PartySummary } from '@ip-portal/core/model';
import { drawInteger } from './draw.js';

export type IdentityProof = 'confirmed' | 'unconfirmed' | 'expired';

/**
 * What the platform knows of who a seller is. An organisation stands in a public register under its credit code; a
 * person shows a document, and no register tells whether that was done or whether the document is still good: it is
 * drawn, and the same person is found the same at every check.
 */
export function identityProof(seed: number, { id, kind }: Pick<PartySummary, 'id' | 'kind'>): IdentityProof {
  if (kind !== 'individual') return 'confirmed';
  const draw = drawInteger(seed, { name: `identity:${id}`, bound: 100 });
  return draw < 14 ? 'unconfirmed' : draw < 26 ? 'expired' : 'confirmed';
}
