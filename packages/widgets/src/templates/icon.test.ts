import { render } from 'lit';
import { expect, test } from 'vitest';
import * as icons from '../icons/icons.js';
import { icon, type IconNode } from './icon.js';

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

function shapesOf(node: IconNode): Element[] {
  return node.map(([tag, attributes]) => {
    const shape = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    return shape;
  });
}

function pathOf(node: IconNode): Element {
  const place = document.createElement('div');
  render(icon(node), place);
  const path = place.querySelector('path');
  if (!path) throw new Error('The icon has no path.');
  return path;
}

test.each(Object.entries(icons))('%s is drawn as one path in the place of its shapes', (_name, node) => {
  expect(drawn([pathOf(node)])).toEqual(drawn(shapesOf(node)));
});

test('an icon is hidden from screen readers', () => {
  const place = document.createElement('div');
  render(icon(icons.search), place);
  expect(place.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
