import { basisPointsOf, cancellationRules, forfeitSplit, legalDateOf, ruleAt } from '@ip-portal/core/model';

/** How a forfeited deposit (fen) is divided by the contract rule in force; the remainder of rounding is the seller's. */
export function forfeiture(deposit: number, at: string): { toSeller: number; toPlatform: number } {
  const { platformBasisPoints } = ruleAt(forfeitSplit, legalDateOf(at));
  const toPlatform = basisPointsOf(deposit, platformBasisPoints);
  return { toSeller: deposit - toPlatform, toPlatform };
}

/** What a seller in default owes the buyer (fen): the rule's share of the deposit, but never more than the margin holds. */
export function compensationFor(deposit: number, margin: number, options: { at: string }): number {
  const rule = ruleAt(cancellationRules, legalDateOf(options.at), {
    where: ({ name }) => name === 'seller_material_missed',
  });
  return Math.min(basisPointsOf(deposit, rule.marginCompensationCapBasisPoints), margin);
}
