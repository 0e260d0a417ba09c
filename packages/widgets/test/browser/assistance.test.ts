import { afterEach, expect, test, vi } from 'vitest';
import { transcribe, type Transcript } from '../announcements.js';
import { focused, focusOrder, spoken } from '../keyboard.js';

let transcript: Transcript | undefined;

afterEach(() => {
  transcript?.stop();
  document.body.replaceChildren();
});

function page(markup: string): ShadowRoot {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const template = document.createElement('template');
  template.innerHTML = markup;
  root.append(template.content);
  document.body.replaceChildren(host);
  return root;
}

test('writes down what a live region says inside a shadow root, once a change', async () => {
  const root = page('<p role="status"></p>');
  transcript = transcribe(document.body);
  const region = root.querySelector('p')!;
  region.textContent = '12 项结果';
  await vi.waitFor(() => {
    expect(transcript?.said).toEqual(['polite: 12 项结果']);
  });
  region.setAttribute('class', 'x');
  region.firstElementChild?.remove();
  region.textContent = '';
  region.textContent = '12 项结果';
  expect(transcript.said).toEqual(['polite: 12 项结果']);
  transcript.clear();
  region.textContent = '3 项结果';
  expect(transcript.said).toEqual(['polite: 3 项结果']);
});

test('a region that arrives with its text speaks only as an alert; hidden words are not read', () => {
  const root = page('<div></div>');
  transcript = transcribe(document.body);
  const template = document.createElement('template');
  template.innerHTML =
    '<p role="status">too late</p><p role="alert">Failed <svg aria-hidden="true"><text>!</text></svg> again</p>';
  root.firstElementChild?.append(template.content);
  expect(transcript.said).toEqual(['assertive: Failed again']);
});

test('what stood in a region before is not said', () => {
  page('<p aria-live="polite">old</p>');
  transcript = transcribe(document.body);
  expect(transcript.said).toEqual([]);
});

test('lists the tab order with role, name and state, through shadow roots, forwards and back', async () => {
  page(`<label>词 <input type="search"></label><button aria-expanded="false">筛选</button>
    <button disabled>off</button><a href="#x" aria-label="下一页">2</a><div tabindex="-1">no</div>`);
  expect(await focusOrder()).toEqual(['searchbox 词', 'button 筛选 expanded=false', 'link 下一页']);
  document.querySelector('div')?.shadowRoot?.querySelector('a')?.focus();
  expect(spoken(focused()!)).toBe('link 下一页');
  expect(await focusOrder({ backwards: true, most: 1 })).toEqual(['button 筛选 expanded=false']);
});
