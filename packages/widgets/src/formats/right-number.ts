import type { Listing } from '@ip-portal/core';
import { plainText } from './plain-text.js';

/** The number by which the office knows a right; '' where it has none. */
export function rightNumber({ right }: Pick<Listing, 'right'>): string {
  return 'number' in right ? plainText(right.number) : '';
}
