import { expect, test, vi } from 'vitest';
import { ipcClassesWords, ipcSubclassesWords } from '../locale.js';
import { ClassTitles } from './class-titles.js';

const nothing = { open: [], set: [], wanted: false } as const;

/** What is known of a section's class and subclass once everything asked for has come. */
async function followed(...steps: readonly Partial<Parameters<ClassTitles['follow']>[1]>[]) {
  const requestUpdate = vi.fn();
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate,
    updateComplete: Promise.resolve(true),
  };
  const classes = new ClassTitles(host);
  for (const step of steps) classes.follow('zh-CN', { ...nothing, ...step });
  // Asked for later, these come later than what was asked for before.
  await Promise.all([ipcClassesWords['zh-CN'](), ipcSubclassesWords['zh-CN']()]);
  return { classes, titles: [classes.titles['H01'], classes.titles['H01M']], updates: requestUpdate.mock.calls.length };
}

const ofClass = '电气元件';
const ofSubclass = '电池；化学能直接转变为电能';

test.each([
  ['nothing', {}, [undefined, undefined]],
  ['a facet that is shown whole', { open: ['legalStatus'] }, [undefined, undefined]],
  ['a section that is set', { set: ['H'] }, [undefined, undefined]],
  ['a section that is open', { open: ['H'] }, [ofClass, undefined]],
  ['a class that is set', { set: ['H01'] }, [ofClass, undefined]],
  ['a class that is open', { open: ['H', 'H01'] }, [ofClass, ofSubclass]],
  ['a subclass that is set', { set: ['H01M'] }, [ofClass, ofSubclass]],
  ['a group that is set', { set: ['H01M10/0525'] }, [ofClass, ofSubclass]],
  ['what is looked for by its words', { wanted: true }, [ofClass, ofSubclass]],
])('%s fetches the titles it needs and no others', async (_what, step, titles) => {
  expect((await followed(step)).titles).toEqual(titles);
});

test('titles are fetched once', async () => {
  const { updates } = await followed({ open: ['H'] }, { open: ['H', 'H01'] }, { wanted: true });
  expect(updates).toBe(2);
});

test('another language takes the place of the first, and a late answer of the first is dropped', async () => {
  const { classes } = await followed({ wanted: true });
  classes.follow('en', { ...nothing, wanted: true });
  classes.follow('zh-CN', { ...nothing, wanted: true });
  classes.follow('en', { ...nothing, wanted: true });
  await vi.waitFor(() => {
    expect([classes.titles['H01'], classes.titles['H01M']]).toEqual(['Electric elements', 'Batteries; fuel cells']);
  });
});
