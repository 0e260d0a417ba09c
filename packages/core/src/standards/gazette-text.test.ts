import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatGazetteText, parseGazetteText } from './gazette-text.js';
import { addDays, legalDateFrom } from './legal-date.js';

const entry =
  '专利权的转移IPC(主分类):A41D 1/00;变更事项:专利权人;变更前权利人:甲公司;变更后权利人:乙公司;变更事项:地址;变更前:广州市;变更后:昆明市;登记生效日:20121116;';
const read = {
  title: '专利权的转移',
  ipc: 'A41D 1/00',
  changes: [
    { item: '专利权人', before: '甲公司', after: '乙公司' },
    { item: '地址', before: '广州市', after: '昆明市' },
  ],
  effectiveOn: '2012-11-16',
};

test('reads a transfer with its two changes and its effective date', () => {
  expect(parseGazetteText(entry)).toEqual({ ok: true, value: read });
});

test('reads full-width punctuation and passes over fields it does not know', () => {
  const text = entry.replaceAll(':', '：').replaceAll(';', '；').replace('登记生效日', '共同权利人：无；登记生效日');
  expect(parseGazetteText(text)).toEqual({ ok: true, value: read });
});

test.each([
  ['', 'malformed'],
  ['专利权的转移;登记生效日:20121116;', 'malformed'],
  ['专利权的转移IPC(主分类):A41D 1/00;登记生效日:20121116;', 'change_missing'],
  [entry.replace('20121116', '20121316'), 'effective_date_missing'],
  [entry.replace('登记生效日:20121116;', ''), 'effective_date_missing'],
  [entry + ';'.repeat(30_000), 'malformed'],
])('refuses what is no such entry (%#)', (text, reason) => {
  expect(parseGazetteText(text)).toEqual({ ok: false, reason });
});

test('any entry is read back as written', () => {
  const words = fc.string({ minLength: 1 }).map((text) => `甲${text.replace(/[;；:：\s]/g, '')}`);
  const change = fc.record({ item: fc.constantFrom('专利权人', '地址', '共同专利权人'), before: words, after: words });
  const value = fc.record({
    title: fc.constantFrom('专利权的转移', '专利申请权的转移'),
    ipc: fc.constant('H01M 10/0525'),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    effectiveOn: fc.nat(15_000).map((days) => addDays(legalDateFrom('1986-01-01'), days)),
  });
  fc.assert(
    fc.property(value, (each) => {
      expect(parseGazetteText(formatGazetteText(each))).toEqual({ ok: true, value: each });
    }),
  );
});
