import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEmailAddress } from './email-address.js';

test.each([
  ['li@example.com', 'li@example.com'],
  [' wang.fang+ip@mail.example.com.cn ', 'wang.fang+ip@mail.example.com.cn'],
  ['１２３４５６＠ｑｑ．ｃｏｍ', '123456@qq.com'],
  ['a@b。cn', 'a@b.cn'],
  ['张三@例子.中国', '张三@例子.中国'],
  ["o'neil_!#$%&*/=?^`{|}~-@x-y.co", "o'neil_!#$%&*/=?^`{|}~-@x-y.co"],
  ['"two words"@example.com', '"two words"@example.com'],
  ['root@[192.0.2.1]', 'root@[192.0.2.1]'],
  ['root@[IPv6:2001:db8::1]', 'root@[IPv6:2001:db8::1]'],
  ['a@xn--fiqs8s.xn--fiqs8s', 'a@xn--fiqs8s.xn--fiqs8s'],
])('reads %s', (text, address) => {
  expect(parseEmailAddress(text)).toEqual({ ok: true, value: address });
});

test.each([
  ['', 'malformed'],
  ['li', 'malformed'],
  ['@example.com', 'malformed'],
  ['li@', 'malformed'],
  ['a b@example.com', 'malformed'],
  ['a@b@example.com', 'malformed'],
  ['.a@example.com', 'malformed'],
  ['a..b@example.com', 'malformed'],
  ['a@-b.com', 'malformed'],
  ['a@b..com', 'malformed'],
  ['li@example', 'domain_incomplete'],
  [`${'a'.repeat(65)}@example.com`, 'malformed'],
  ['a\r\nBcc:x@example.com', 'malformed'],
])('refuses %o, and says why', (text, reason) => {
  expect(parseEmailAddress(text)).toMatchObject({ ok: false, reason });
});

test('takes every address of the usual kind', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(parseEmailAddress(address)).toEqual({ ok: true, value: address });
    }),
  );
});
