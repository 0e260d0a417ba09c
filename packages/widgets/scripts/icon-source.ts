import { createRequire } from 'node:module';
import * as lucide from 'lucide';
import { format, resolveConfig } from 'prettier';
import { iconNames } from './icon-names.js';

type Shape = lucide.IconNode[number];

/** A path that begins with a relative step would go on from the end of the shape before: it begins where it stands. */
function fromOrigin(data: string): string {
  const [, x, y, rest = ''] = /^m(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)[\s,]*(.*)$/s.exec(data) ?? [];
  return x === undefined || y === undefined ? data : `M${x} ${y}${/^[-\d.]/.test(rest) ? 'l' : ''}${rest}`;
}

/** A shape as path data. */
function dataOf([tag, attributes]: Shape): string {
  const at = (name: string): number => Number(attributes[name] ?? 0);
  const { d, points } = attributes;
  if (tag === 'path') return fromOrigin(String(d));
  if (tag === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
  if (tag === 'polyline' || tag === 'polygon') return `M${String(points)}${tag === 'polygon' ? 'z' : ''}`;
  if (tag === 'rect') {
    const [width, height, radius] = [at('width'), at('height'), at('rx')];
    const corner = (x: number, y: number): string => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
    return `M${at('x') + radius} ${at('y')}h${width - 2 * radius}${corner(radius, radius)}v${height - 2 * radius}${corner(-radius, radius)}h${2 * radius - width}${corner(-radius, -radius)}v${2 * radius - height}${corner(radius, -radius)}z`;
  }
  const [across, down] = tag === 'circle' ? [at('r'), at('r')] : [at('rx'), at('ry')];
  const half = (sign: number): string => `a${across} ${down} 0 1 0 ${sign * 2 * across} 0`;
  return `M${at('cx') - across} ${at('cy')}${half(1)}${half(-1)}`;
}

const { version } = createRequire(import.meta.url)('lucide/package.json') as { readonly version: string };

/** `arrowRight` is `arrow-right.ts`. */
const fileOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The sources of `src/icons`, by file: each icon as one path in a file of its own, so that a bundle has those of a part fetched
 * later in that part, and a page of contents.
 */
export async function iconSources(): Promise<ReadonlyMap<string, string>> {
  const licence = `/*! Lucide ${version}, ISC licence, https://lucide.dev/license */`;
  const options = { ...(await resolveConfig('icons.ts')), parser: 'typescript' };
  const names = Object.entries(iconNames);
  const icons = names.map(async ([name, own]) => {
    const text = `${licence}\nexport const ${name} = '${lucide[own].map(dataOf).join('')}';\n`;
    return [`${fileOf(name)}.ts`, await format(text, options)] as const;
  });
  const contents = `// Written by \`npm run icons\` from scripts/icon-names.ts: each icon as one path in a box of 24 by 24.
${names.map(([name]) => `export { ${name} } from './${fileOf(name)}.js';`).join('\n')}
`;
  return new Map([...(await Promise.all(icons)), ['icons.ts', await format(contents, options)]]);
}
