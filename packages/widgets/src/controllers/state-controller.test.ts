import { LitElement } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StateController } from './state-controller.js';

class StateProbe extends LitElement {
  readonly states = new StateController(this);
}
customElements.define('state-probe', StateProbe);

let probe: StateProbe;
let heard: string[];

beforeEach(() => {
  vi.useFakeTimers();
  probe = new StateProbe();
  heard = [];
  probe.addEventListener('ip-state-changed', ({ detail }) => heard.push(detail.state));
  document.body.append(probe);
});

afterEach(() => {
  probe.remove();
  vi.useRealTimers();
});

test('tells each change once, to listeners and to style sheets', () => {
  probe.states.show('loading');
  probe.states.show('loading');
  expect(probe.matches(':state(loading)')).toBe(true);
  probe.states.show('ready');
  expect(heard).toEqual(['loading', 'ready']);
  expect(probe.matches(':state(loading)')).toBe(false);
  expect(probe.matches(':state(ready)')).toBe(true);
});

test('nothing to do is told to listeners, and is no state for style sheets, as before the first state', () => {
  probe.states.show('ready');
  probe.states.show('idle');
  expect(heard).toEqual(['ready', 'idle']);
  expect(probe.matches(':state(ready), :state(idle)')).toBe(false);
});

test('says that waiting takes long after four seconds, and goes on waiting', () => {
  probe.states.show('loading');
  vi.advanceTimersByTime(3999);
  expect(probe.states.state).toBe('loading');
  vi.advanceTimersByTime(1);
  probe.states.show('loading');
  expect(heard).toEqual(['loading', 'slow']);
});

test('what is over never becomes slow', () => {
  probe.states.show('loading');
  probe.states.show('failed');
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['loading', 'failed']);
});

test('an element that left the page waits no longer', () => {
  probe.states.show('loading');
  probe.remove();
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['loading']);
});
