import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourRoles, spacingScale, typeScale, type ColourRole } from '../../src/styles/tokens.js';
import { contrast } from '../contrast.js';

const guide = readFileSync('docs/guides/visual-language.md', 'utf8');

/** The rows of the table below a heading, as text without the spaces that only line columns up. */
function tableUnder(heading: string): string[] {
  const section = guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => line.replaceAll(/\s*\|\s*/g, ' | ').trim());
}

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const pixels = (value: number): number => Math.round(value * 100) / 100;

test('the guide shows the type scale, which in elder mode has nothing smaller than running text', () => {
  const rows = Object.entries(typeScale)
    .sort(([, one], [, other]) => one - other)
    .map(([step, factor]) => row(`\`--_t-${step}\``, factor, pixels(16 * factor), pixels(24 * Math.max(factor, 1))));
  expect(tableUnder('Type')).toEqual(rows);
});

test('the guide shows the spacing scale', () => {
  const rows = Object.entries(spacingScale).map(([step, factor]) =>
    row(`\`--_s-${step}\``, factor, pixels(4 * factor), pixels(6 * factor)),
  );
  expect(tableUnder('Space')).toEqual(rows);
});

/** Where a role that carries words or draws a border stands. */
function groundOf(role: string): ColourRole | undefined {
  if (role === 'on-accent') return 'accent';
  return ['ink', 'ink-soft', 'line-strong', 'accent', 'seal', 'good', 'caution', 'danger'].includes(role)
    ? 'surface'
    : undefined;
}

test('the guide shows the colour roles with their contrasts', () => {
  const rows = Object.entries(colourRoles).map(([role, [light, dark]]) => {
    const ground = groundOf(role);
    const figures = ground
      ? [contrast(light, colourRoles[ground][0]), contrast(dark, colourRoles[ground][1])]
      : [undefined, undefined];
    const [onLight, onDark] = figures.map((figure) => (figure === undefined ? '–' : `${figure.toFixed(1)} : 1`));
    return row(`\`${role}\``, `\`${light}\``, `\`${dark}\``, onLight ?? '–', onDark ?? '–');
  });
  expect(tableUnder('Colour roles')).toEqual(rows);
});

test('the guide shows the three themes', () => {
  const theme = (name: string, purpose: string): string => {
    const css = readFileSync(`packages/widgets/src/themes/${name}.css`, 'utf8');
    const [, light = '', dark = ''] = /--ip-color-accent: light-dark\((#\w+), (#\w+)\)/.exec(css) ?? [];
    const corners = ['radius', 'radius-large'].map(
      (token) => new RegExp(`--ip-${token}: (\\w+)`).exec(css)?.[1] ?? '–',
    );
    return row(`\`${name}.css\``, purpose, `\`${light}\``, `\`${dark}\``, corners.join(', '));
  };
  expect(tableUnder('Themes')).toEqual([
    theme('park', 'a government park'),
    theme('incubator', 'an incubator'),
    theme('exchange', 'a partner exchange'),
  ]);
});
