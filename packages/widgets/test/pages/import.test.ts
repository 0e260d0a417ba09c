import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const ofThePage = [
  ...['window', 'self', 'document', 'customElements', 'navigator', 'location', 'history', 'localStorage'],
  ...[
    'sessionStorage',
    'HTMLElement',
    'Element',
    'CSSStyleSheet',
    'MutationObserver',
    'addEventListener',
    'matchMedia',
  ],
];

interface Touch {
  readonly entry: string;
  readonly name: string;
  /** The file that asked, from the folder of its package on. */
  readonly by: string;
}

const classes = '@ip-portal/widgets';
const defining = ['define.js', ...globSync('elements/*/define.js', { cwd: join(root, 'dist') })].map(
  (file) => `${classes}/${file}`,
);
const prying = 'data:text/javascript,typeof window; self; globalThis.document';

// What a module does when it is imported, it does once: a process of its own, where every global of a page is watched.
const watch = `
  const [names, entries] = JSON.parse(process.argv[1]);
  const touches = [];
  let entry = '';
  const asker = () => {
    const frames = new Error().stack.split('\\n').filter((frame) => !frame.includes('[eval1]'));
    return /(?:packages|node_modules)\\/(\\S+?):\\d/.exec(frames.join())?.[1] ?? 'a script';
  };
  for (const name of names) {
    let value = globalThis[name];
    const note = () => touches.push({ entry, name, by: asker() });
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() { note(); return value; },
      set(next) { note(); value = next; },
    });
  }
  for (entry of entries) await import(entry);
  console.log(JSON.stringify(touches));
`;

let touches: readonly Touch[];

beforeAll(() => {
  const given = JSON.stringify([ofThePage, [classes, ...defining, prying]]);
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', watch, given], { cwd: root });
  // Lit brings stand-ins for a page, and looks for what they stand in for.
  touches = (JSON.parse(said.toString()) as Touch[]).filter(({ by }) => !/^(?:@lit|lit)/.test(by));
});

test('importing the classes where there is no window asks for nothing of a page', () => {
  expect(touches.filter(({ entry }) => entry === classes)).toEqual([]);
});

test('importing what defines an element asks for the registry of elements and nothing else', () => {
  expect(defining.length).toBeGreaterThan(10);
  const ours = touches.filter(({ entry }) => defining.includes(entry));
  expect(new Set(ours.map(({ name }) => name))).toEqual(new Set(['customElements']));
  expect(ours.filter(({ by }) => !by.endsWith('/define.js'))).toEqual([]);
});

test('a module that looks for a window is found: the control', () => {
  expect(touches.filter(({ entry }) => entry === prying).map(({ name }) => name)).toEqual([
    'window',
    'self',
    'document',
  ]);
});
