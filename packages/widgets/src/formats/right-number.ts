import type { ListingSummary } from '@ip-portal/core';
import { plainText } from './plain-text.js';

/** The number of a right: of a granted patent of China as its certificate writes it, until then that of the application. */
export function rightNumber({ right }: Pick<ListingSummary, 'right'>): string {
  const number = 'number' in right ? plainText(right.number) : '';
  return number && 'grantedOn' in right && right.grantedOn && right.office === 'CN' ? `ZL${number}` : number;
}
