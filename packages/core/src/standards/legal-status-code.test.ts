import { expect, test } from 'vitest';
import { parseLegalStatusCode } from './legal-status-code.js';

test('cuts an event of ST.27 into its parts', () => {
  expect(parseLegalStatusCode('A-2-4-F10-F11-exm-PR0701')).toEqual({
    ok: true,
    value: {
      state: 'A',
      previousStage: '2',
      currentStage: '4',
      keyEvent: 'F10',
      detailedEvent: 'F11',
      reserved: 'exm',
      nationalEvent: 'PR0701',
    },
  });
});

test.each(['', 'A-2-4-F10', 'A-2-4-F1-F11-exm-PR0701', '1-2-4-F10-F11-exm-PR0701', 'A-2-4-F10-F11-ex-PR0701'])(
  'refuses "%s"',
  (text) => {
    expect(parseLegalStatusCode(text)).toEqual({ ok: false, reason: 'malformed' });
  },
);
