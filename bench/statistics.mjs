// Medians, because one round on a busy machine may cost anything; ratios within one round, because both sides of a
// ratio then had the same neighbours.

export function quantile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

/** Median over the rounds of `values[i] / base[i]`: both arrays hold one value a round. */
export const medianRatio = (values, base) => median(values.map((value, round) => value / base[round]));

/** Three significant digits are more than a shared machine can promise. */
export const rounded = (value) => (value >= 1000 ? Math.round(value) : parseFloat(value.toPrecision(3)));
