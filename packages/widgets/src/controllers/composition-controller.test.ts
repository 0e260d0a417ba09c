import { LitElement } from 'lit';
import { expect, test } from 'vitest';
import { CompositionController } from './composition-controller.js';

class Host extends LitElement {}
customElements.define('composition-host', Host);

function field() {
  const told: string[] = [];
  const composition = new CompositionController(new Host(), (text) => told.push(text));
  const input = document.createElement('input');
  for (const type of ['input', 'compositionstart', 'compositionend']) input.addEventListener(type, composition.handle);
  const type = (value: string, isComposing: boolean) => {
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { isComposing }));
  };
  const compose = (kind: 'start' | 'end') => input.dispatchEvent(new CompositionEvent(`composition${kind}`));
  return { told, composition, type, compose };
}

test('tells a composed word once, when its composition ends', () => {
  const { told, composition, type, compose } = field();
  compose('start');
  type('d', true);
  type('dian', true);
  type('电池', true);
  expect(composition.isComposing).toBe(true);
  compose('end');
  expect(told).toEqual(['电池']);
});

test('tells it once too where the last input comes after the end', () => {
  const { told, type, compose } = field();
  compose('start');
  type('dian', true);
  compose('end');
  type('dian', false);
  expect(told).toEqual(['dian']);
});

test('tells nothing for a composition that was given up', () => {
  const { told, composition, type, compose } = field();
  composition.text = '';
  compose('start');
  type('dian', true);
  type('', true);
  compose('end');
  expect(told).toEqual([]);
});

test('tells every letter of plain typing', () => {
  const { told, type } = field();
  type('a', false);
  type('ab', false);
  expect(told).toEqual(['a', 'ab']);
});
