import { refuse, type ParseResult } from './parse-result.js';

export type EmailAddressFault = 'malformed' | 'domain_incomplete';

/** Longest address that mail can carry, and its longest part before the `@` (RFC 5321, 4.5.3.1). */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

const quoted = /^"(?:[^"\\\r\n]|\\.)+"$/;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/**
 * Reads an e-mail address. Full-width `＠` and `。` from Chinese keyboards are folded in what is not quoted; addresses in
 * Chinese (RFC 6531) pass. Refuses only what no mail server could take, and domains without a dot. Never throws.
 */
export function parseEmailAddress(text: string): ParseResult<string, EmailAddressFault> {
  const trimmed = text.trim();
  const address = trimmed.startsWith('"') ? trimmed : trimmed.normalize('NFKC').replaceAll('。', '.');
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
  if (local === '' || address.length > LONGEST || local.length > LONGEST_LOCAL) return refuse('malformed');
  const isAtom = !/[\s@"(),:;<>[\]\\\p{Cc}]/u.test(local) && !/^\.|\.\.|\.$/.test(local);
  if (!isAtom && !quoted.test(local)) return refuse('malformed');
  if (/^\[[\da-f.:]+\]$/i.test(domain) || /^\[IPv6:[\da-f.:]+\]$/i.test(domain)) return { ok: true, value: address };
  const labels = domain.split('.');
  if (!labels.every((part) => label.test(part))) return refuse('malformed');
  return labels.length < 2 ? refuse('domain_incomplete') : { ok: true, value: address };
}
