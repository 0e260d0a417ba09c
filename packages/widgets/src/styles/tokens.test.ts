import { expect, test } from 'vitest';
import { colourRoles, type ColourRole } from './tokens.js';

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: ColourRole, other: ColourRole, scheme: 0 | 1): number {
  const [light = 0, dark = 0] = [luminance(colourRoles[one][scheme]), luminance(colourRoles[other][scheme])].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const texts: readonly (readonly [ColourRole, ColourRole])[] = [
  ...(['ink', 'ink-soft', 'accent', 'good', 'caution', 'danger'] as const).flatMap((text) => [
    [text, 'surface'] as const,
    [text, 'surface-quiet'] as const,
  ]),
  ...(['accent', 'good', 'caution', 'danger'] as const).flatMap((role) => [
    [role, `${role}-quiet`] as const,
    ['ink', `${role}-quiet`] as const,
    ['ink-soft', `${role}-quiet`] as const,
  ]),
  ['on-accent', 'accent'],
];

test.each(texts)('%s can be read on %s, light and dark', (text, surface) => {
  expect(contrast(text, surface, 0)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(text, surface, 1)).toBeGreaterThanOrEqual(4.5);
});

test('borders of controls can be seen', () => {
  expect(contrast('line-strong', 'surface', 0)).toBeGreaterThanOrEqual(3);
  expect(contrast('line-strong', 'surface', 1)).toBeGreaterThanOrEqual(3);
  expect(contrast('line-strong', 'surface-quiet', 1)).toBeGreaterThanOrEqual(3);
});
