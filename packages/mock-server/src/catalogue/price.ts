import type { PatentType } from '@ip-portal/core/model';
import type { RandomStream } from './random.js';

/** Lognormal prices in whole yuan; unconfirmed, after published asking prices of Chinese trading sites. */
interface PriceLaw {
  readonly median: number;
  readonly sigma: number;
  readonly lowest: number;
  readonly highest: number;
}

export const priceLaws: Record<PatentType | 'portfolio', PriceLaw> = {
  invention: { median: 38_000, sigma: 0.8, lowest: 8_000, highest: 1_500_000 },
  utility_model: { median: 8_000, sigma: 0.6, lowest: 2_000, highest: 60_000 },
  design: { median: 5_000, sigma: 0.5, lowest: 1_500, highest: 40_000 },
  /** Key inventions of a university. */
  portfolio: { median: 200_000, sigma: 0.9, lowest: 20_000, highest: 3_000_000 },
};

/** Share of listings whose price is negotiable, in percent. */
const NEGOTIABLE_PERCENT = 25;

/** An asking price in fen, or null for negotiable (面议). */
export function drawPrice(stream: RandomStream, law: PriceLaw): number | null {
  if (stream.chance(NEGOTIABLE_PERCENT)) return null;
  const raw = law.median * exponential(law.sigma * drawNormal(stream));
  const bounded = Math.min(law.highest, Math.max(law.lowest, raw));
  const asked = askingPrice(bounded, stream.chance(30));
  return (asked < law.lowest ? asked + 1_000 : asked) * 100;
}

/** Rounds as shops do: under 20,000 to 100, under 200,000 to 1,000, above to 10,000; shop prices end in 800. */
function askingPrice(yuan: number, isShopPrice: boolean): number {
  if (yuan >= 200_000) return Math.round(yuan / 10_000) * 10_000;
  if (isShopPrice) return Math.round((yuan - 800) / 1_000) * 1_000 + 800;
  return yuan < 20_000 ? Math.round(yuan / 100) * 100 : Math.round(yuan / 1_000) * 1_000;
}

/** Twelve even draws added up are close to normal, without a logarithm or a cosine that engines round differently. */
function drawNormal(stream: RandomStream): number {
  let sum = 0;
  for (let draw = 0; draw < 12; draw += 1) sum += stream.next();
  return sum / 0x100000000 - 6;
}

/** e^x by multiplications alone, which every engine rounds alike (`Math.exp` may differ in the last digit). */
function exponential(exponent: number): number {
  let power = 1 + exponent / 4096;
  for (let squaring = 0; squaring < 12; squaring += 1) power *= power;
  return power;
}
