import { expect, test } from 'vitest';
import exchange from './exchange.css?raw';
import incubator from './incubator.css?raw';
import park from './park.css?raw';
import { contrast, type Scheme } from '../../test/contrast.js';
import { colourRoles, type ColourRole } from '../styles/tokens.js';

const themes = { park, incubator, exchange };
const schemes: readonly Scheme[] = ['light', 'dark'];
const texts = [
  ['accent', 'surface'],
  ['accent', 'surface-quiet'],
  ['accent', 'raised'],
  ['accent', 'accent-quiet'],
  ['ink', 'accent-quiet'],
  ['ink-soft', 'surface-quiet'],
  ['on-accent', 'accent'],
  ['seal', 'seal-quiet'],
  ['seal', 'raised'],
  ['danger', 'raised'],
  ['caution', 'raised'],
  ['good', 'raised'],
] as const satisfies readonly (readonly [ColourRole, ColourRole])[];

/** The colour a theme gives a role in one scheme; the default where it gives none. */
function colourIn(theme: string, role: ColourRole, scheme: Scheme): string {
  const given = new RegExp(`--ip-color-${role}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(theme);
  const at = scheme === 'light' ? 0 : 1;
  return given?.[at + 1] ?? colourRoles[role][at];
}

test.each(Object.entries(themes))('%s keeps every text readable, light and dark', (_name, theme) => {
  for (const scheme of schemes) {
    for (const [text, ground] of texts) {
      const ratio = contrast(colourIn(theme, text, scheme), colourIn(theme, ground, scheme));
      expect(ratio, `${text} on ${ground}, ${scheme}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(Object.entries(themes))('%s gives older browsers the light colours it gives newer ones', (_name, theme) => {
  const [old = '', current = ''] = theme.split('@supports');
  for (const [, name, colour] of old.matchAll(/--ip-color-([\w-]+): (#[0-9a-f]{6})/g)) {
    expect(current).toContain(`--ip-color-${String(name)}: light-dark(${String(colour)}, `);
  }
});
