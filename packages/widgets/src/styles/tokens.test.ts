import { expect, test } from 'vitest';
import { contrast } from '../../test/contrast.js';
import { colourRoles, type ColourRole } from './tokens.js';

function ratio(one: ColourRole, other: ColourRole, scheme: 0 | 1): number {
  return contrast(colourRoles[one][scheme], colourRoles[other][scheme]);
}

const texts: readonly (readonly [ColourRole, ColourRole])[] = [
  ...(['ink', 'ink-soft', 'accent', 'seal', 'good', 'caution', 'danger'] as const).flatMap((text) => [
    [text, 'surface'] as const,
    [text, 'surface-quiet'] as const,
    [text, 'raised'] as const,
  ]),
  ...(['accent', 'seal', 'good', 'caution', 'danger'] as const).flatMap((role) => [
    [role, `${role}-quiet`] as const,
    ['ink', `${role}-quiet`] as const,
    ['ink-soft', `${role}-quiet`] as const,
  ]),
  ['on-accent', 'accent'],
];

test.each(texts)('%s can be read on %s, light and dark', (text, surface) => {
  expect(ratio(text, surface, 0)).toBeGreaterThanOrEqual(4.5);
  expect(ratio(text, surface, 1)).toBeGreaterThanOrEqual(4.5);
});

test('borders of controls can be seen', () => {
  expect(ratio('line-strong', 'surface', 0)).toBeGreaterThanOrEqual(3);
  expect(ratio('line-strong', 'surface', 1)).toBeGreaterThanOrEqual(3);
  expect(ratio('line-strong', 'surface-quiet', 1)).toBeGreaterThanOrEqual(3);
});
