import { render } from 'lit';
import * as lucide from 'lucide';
import { expect, test } from 'vitest';
import { iconNames } from '../../scripts/icon-names.js';
import * as icons from '../icons/icons.js';
import { icon } from './icon.js';

const namespace = 'http://www.w3.org/2000/svg';

/** The box in which the browser draws the shapes as they are. */
function drawn(shapes: readonly Element[]): readonly number[] {
  const svg = document.createElementNS(namespace, 'svg');
  const group = document.createElementNS(namespace, 'g');
  group.append(...shapes);
  svg.append(group);
  document.body.append(svg);
  const { x, y, width, height } = group.getBBox();
  svg.remove();
  return [x, y, width, height].map((value) => Math.round(value * 20) / 20);
}

function shapesOf(node: lucide.IconNode): Element[] {
  return node.map(([tag, attributes]) => {
    const shape = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    return shape;
  });
}

function pathOf(data: string): Element {
  const place = document.createElement('div');
  render(icon(data), place);
  const path = place.querySelector('path');
  if (!path) throw new Error('The icon has no path.');
  return path;
}

const names = Object.entries(iconNames) as [keyof typeof iconNames, (typeof iconNames)[keyof typeof iconNames]][];

test.each(names)('%s is drawn as one path in the place of its shapes', (name, own) => {
  expect(drawn([pathOf(icons[name])])).toEqual(drawn(shapesOf(lucide[own])));
});

test('an icon is hidden from screen readers', () => {
  const place = document.createElement('div');
  render(icon(icons.search), place);
  expect(place.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
