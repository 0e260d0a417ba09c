// Watches a search page from inside, the same way whoever wrote it: what was typed when, when an answer came, when the page
// changed, when that was painted. Runs before any script of the page. Times are those of `performance.now()`.
const state = { keys: [], answers: [], changes: [], shifts: 0, longTasks: [], started: undefined };
globalThis.probe = state;
const now = () => performance.now();

const text = Response.prototype.text;
const json = Response.prototype.json;
const whenRead = (read) =>
  async function (...given) {
    const body = await read.apply(this, given);
    state.answers.push(now());
    return body;
  };
Response.prototype.text = whenRead(text);
Response.prototype.json = whenRead(json);
const { send } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.send = function (...given) {
  this.addEventListener('load', () => state.answers.push(now()));
  return send.apply(this, given);
};

/** The moment the frame that shows the present state has been handed over. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(now());
      port2.postMessage(null);
    });
  });

const watchShifts = new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) state.shifts += value;
});
watchShifts.observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) state.longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

addEventListener(
  'input',
  () => {
    const at = now();
    const key = { at, nextFrame: undefined, handled: undefined };
    state.keys.push(key);
    requestAnimationFrame(() => (key.nextFrame = now()));
    // After the handlers and the microtasks they left.
    setTimeout(() => (key.handled = now() - at));
  },
  true,
);

const shownListings = () => globalThis.contender?.shown() ?? 0;

function watch(root) {
  const changed = () => {
    const change = { at: now(), painted: undefined };
    state.changes.push(change);
    void painted().then((at) => (change.painted = at));
  };
  new MutationObserver(changed).observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

/** Resolves once the page shows its first listings and they are painted. */
globalThis.firstResults = () =>
  new Promise((resolve) => {
    const look = () => {
      const root = globalThis.contender?.root();
      if (!root || shownListings() === 0) return setTimeout(look, 2);
      state.changedFirst = now();
      watch(root);
      void painted().then((at) => resolve((state.started = at)));
    };
    look();
  });

const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves once nothing changed for so long. */
globalThis.quiet = async (milliseconds) => {
  const last = () => Math.max(0, ...state.changes.map(({ at }) => at), ...state.keys.map(({ at }) => at));
  while (now() - last() < milliseconds) await rest(milliseconds / 4);
};

/** Types by script: for counting what many searches leave behind, not for timing. */
globalThis.searchFor = async (words) => {
  const input = globalThis.contender.input();
  input.value = words;
  const [changes, answers] = [state.changes.length, state.answers.length];
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const deadline = now() + 3000;
  // Two searches in a row may find the same, nothing for example: then an answer comes and nothing changes.
  while (state.changes.length === changes && state.answers.length === answers && now() < deadline) await rest(2);
  await globalThis.quiet(40);
  for (const list of [state.keys, state.answers, state.changes]) list.length = 0;
};
