import { html, type TemplateResult } from 'lit';

/** An icon as its library tells it: shapes in a box of 24 by 24. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

const paths = new WeakMap<IconNode, string>();

function shapeOf([tag, attributes]: IconNode[number]): string {
  const at = (name: string): number => Number(attributes[name] ?? 0);
  const { d, points } = attributes;
  // A relative start would otherwise go on from the end of the shape before.
  if (tag === 'path') return `M0 0${String(d)}`;
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

/** Every shape of an icon in one path, so that an icon is two nodes of the page whatever it shows. */
export function pathOf(node: IconNode): string {
  let path = paths.get(node);
  if (path === undefined) {
    path = node.map(shapeOf).join('');
    paths.set(node, path);
  }
  return path;
}

/** An icon beside words that say the same; it is hidden from screen readers. */
export function icon(node: IconNode): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${pathOf(node)}></path></svg>`;
}
