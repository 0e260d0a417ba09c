// One visit to a search page: it starts, somebody types, deletes a letter again, and leaves.
import { fileURLToPath } from 'node:url';
import { quantile } from './statistics.mjs';

const probe = fileURLToPath(new URL('search-probe.js', import.meta.url));
// What the last letter narrows must differ from what it is deleted back to: else nothing on the page would change.
const words = 'battery s';
/** Milliseconds between keys: longer than any contender waits for a pause, so that each key is a search for all of them. */
const rhythm = 260;

/** Milliseconds at 60 frames a second. */
const frame = 1000 / 60;

async function open(browser, { slowdown = 1 } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript({ path: probe });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const close = async () => {
    await context.close();
    if (failures.length > 0) throw new Error(`Failed to measure ${page.url()}: ${failures.join('; ')}.`);
  };
  return { page, session, close };
}

/** CPU of the page's main thread since its navigation, in milliseconds. */
async function cpuOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { all: of('TaskDuration'), script: of('ScriptDuration') };
}

/** What the page itself needs: the key's handlers, and from the answer to the changed page. Not the network, not a pause. */
function ownTimes({ keys, answers, changes }) {
  return keys.flatMap((key, index) => {
    const next = keys[index + 1]?.at ?? Infinity;
    const answer = answers.find((at) => at > key.at && at < next);
    const change = answer === undefined ? undefined : changes.find(({ at }) => at >= answer && at < next);
    return change === undefined ? [] : [(key.handled ?? 0) + change.at - answer];
  });
}

/** From a key to the frame that shows what its answer changed. */
function paintTimes({ keys, answers, changes }, pause) {
  return keys.flatMap((key, index) => {
    const next = keys[index + 1]?.at ?? Infinity;
    const answer = answers.find((at) => at > key.at && at < next);
    const change = answer === undefined ? undefined : changes.find(({ at }) => at >= answer && at < next);
    return change?.painted === undefined ? [] : [change.painted - key.at - pause];
  });
}

async function type(page, text) {
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(rhythm);
  }
  await page.evaluate(() => globalThis.quiet(200));
}

/** Back to a search that was answered moments ago. */
async function deleteLetter(page) {
  const before = await page.evaluate(() => globalThis.probe.keys.length);
  await page.keyboard.press('Backspace');
  const shown = await page.waitForFunction((index) => {
    const { keys, changes } = globalThis.probe;
    const key = keys[index];
    const change = key && changes.find(({ at, painted }) => at > key.at && painted);
    return change && { held: change.painted - key.at, late: change.at - key.nextFrame };
  }, before);
  const { held, late } = await shown.jsonValue();
  return { held, heldFrames: 1 + Math.max(0, Math.ceil(late / frame)) };
}

export async function measureVisit(browser, address, { slowdown }) {
  const { page, session, close } = await open(browser, { slowdown });
  try {
    await page.goto(address);
    const start = await page.evaluate(() => globalThis.firstResults());
    const { script } = await cpuOf(session);
    await page.evaluate(() => globalThis.quiet(200));
    await page.evaluate(() => globalThis.contender.input().focus());
    const before = await cpuOf(session);
    await type(page, words);
    const after = await cpuOf(session);
    const typed = await page.evaluate(() => globalThis.probe);
    const pause = await page.evaluate(() => globalThis.contender.pause);
    const held = await deleteLetter(page);
    const { shifts, longTasks } = await page.evaluate(() => globalThis.probe);
    return {
      start,
      script,
      cpu: (after.all - before.all) / words.length,
      own: quantile(ownTimes(typed), 0.5),
      p95: quantile(paintTimes(typed, pause), 0.95),
      ...held,
      shifts,
      longTasks: longTasks.reduce((sum, duration) => sum + duration, 0),
    };
  } finally {
    await close();
  }
}

/** Different searches, so that whoever keeps answers has something to keep. */
const searches = (from, count) =>
  Array.from({ length: count }, (_, index) => `${'abcdefghij'[(from + index) % 10]}${Math.floor((from + index) / 10)}`);

export async function measureHeap(browser, address) {
  const { page, session, close } = await open(browser);
  const used = async () => {
    for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const search = (list) =>
    page.evaluate(async (wanted) => {
      for (const text of wanted) await globalThis.searchFor(text);
    }, list);
  try {
    await page.goto(address);
    await page.evaluate(() => globalThis.firstResults());
    await search(searches(0, 30));
    const before = await used();
    await search(searches(30, 100));
    return { growth: ((await used()) - before) / 1024 };
  } finally {
    await close();
  }
}
