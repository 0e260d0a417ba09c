import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexadecimal, hmacSha256, sha256 } from './sha256.js';

test('digests any bytes as the platform does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hexadecimal(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('signs any text as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'grapheme-ascii' }), fc.string({ maxLength: 200 }), (key, text) => {
      expect(hexadecimal(hmacSha256(key, text))).toBe(createHmac('sha256', key).update(text).digest('hex'));
    }),
  );
});
