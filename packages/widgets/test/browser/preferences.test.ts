import { afterEach, expect } from 'vitest';
import { emulate, testInChromium } from '../emulation.js';
import { createSandbox } from '../sandbox.js';
import { inside, stage, the } from '../stage.js';

const prefer = (name: string, value: string) => emulate({ features: [{ name, value }] });

afterEach(() => emulate({ features: [] }));

/** The styles of things in a search that shows its results, by selector. */
async function shown(...selectors: readonly string[]) {
  history.replaceState(null, '', location.pathname);
  stage('<ip-search></ip-search>', { client: createSandbox().visitor });
  await inside(the('ip-search'), '.cards h3');
  return Promise.all(selectors.map(async (selector) => getComputedStyle(await inside(the('ip-search'), selector))));
}

testInChromium(
  'somebody who prefers more contrast reads what is less important in full ink, and sees its lines',
  async () => {
    const [quiet, row, heading] = await shown('.facts', '.cards > li', 'h2');
    const [soft, thin] = [quiet?.color, row?.borderBlockEndColor];
    expect(soft).not.toBe(heading?.color);
    await prefer('prefers-contrast', 'more');
    expect(quiet?.color).toBe(heading?.color);
    expect(row?.borderBlockEndColor).not.toBe(thin);
  },
);

testInChromium('where less motion is preferred, nothing takes its time', async () => {
  const [button] = await shown('.button');
  await prefer('prefers-reduced-motion', 'no-preference');
  expect(button?.transitionDuration).toContain('0.16s');
  await prefer('prefers-reduced-motion', 'reduce');
  expect(new Set(button?.transitionDuration.split(', '))).toEqual(new Set(['0s']));
});

testInChromium('with the colours of the system, badges and buttons keep an edge', async () => {
  const styles = await shown('.badge', '.button.primary');
  const edges = () => styles.map(({ borderTopWidth, borderTopStyle }) => `${borderTopWidth} ${borderTopStyle}`);
  expect(edges()[0]).toBe('0px none');
  await prefer('forced-colors', 'active');
  expect(edges()).toEqual(['1px solid', '1px solid']);
});
