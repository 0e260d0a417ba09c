/** What a page may do to the scripts that run on it, by accident or by an old library, before they run. */
export interface HostileHost {
  /** Ends the sentence "every element shows itself or owns up where …". */
  readonly name: string;
  readonly script: string;
  /** An expression that is true where the hostility is in force. */
  readonly control: string;
  /** Markup of the page, for what needs no script. */
  readonly markup?: string;
  readonly policy?: string;
  /** True where every element shows itself; elsewhere it may own up instead. */
  readonly isHarmless?: true;
}

/** Chrome 93, Safari 15.4: what is newer is not there, and everything works. */
export const oldBrowser = 'the browser is one of 2021';

export const hostileHosts: readonly HostileHost[] = [
  {
    name: 'every object has an enumerable extra property',
    script: `Object.prototype.foo = 'bar';`,
    control: `{ let seen; for (seen in {}) break; seen === 'foo' }`,
  },
  {
    name: 'every object has a method `get`',
    script: `Object.prototype.get = function () { return undefined; };`,
    control: `typeof ({}).get === 'function'`,
  },
  {
    name: 'every object has a `value` and a `set`',
    script: `Object.prototype.value = 'bar'; Object.prototype.set = function () {};`,
    control: `({}).value === 'bar'`,
  },
  { name: 'Array.isArray is patched', script: `Array.isArray = () => false;`, control: `!Array.isArray([])` },
  {
    name: 'the prototypes are frozen',
    script: `for (const it of [Object, Array, Function, Promise, String, Map, Set, Element, HTMLElement, Node, EventTarget]) Object.freeze(it.prototype);`,
    control: `Object.isFrozen(Object.prototype) && Object.isFrozen(HTMLElement.prototype)`,
  },
  {
    name: 'arrays, strings and objects have toJSON, as old libraries gave them',
    script: `for (const it of [Array, String, Object, Date]) it.prototype.toJSON = function () { return 'broken'; };`,
    control: `JSON.stringify([1]) === '"broken"'`,
  },
  {
    name: 'arrays have enumerable methods',
    script: `Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.each = Array.prototype.forEach; String.prototype.contains = String.prototype.includes; Function.prototype.extend = function () {};`,
    control: `{ const keys = []; for (const key in []) keys.push(key); keys.includes('last') }`,
  },
  {
    name: 'an old library replaced Array.from, reduce, map and bind',
    script: `Array.from = (things) => { const all = []; for (let i = 0; i < things.length; i += 1) all.push(things[i]); return all; }; Array.prototype.reduce = function (work, start) { let sum = start; for (let i = 0; i < this.length; i += 1) sum = work(sum, this[i]); return sum; }; Function.prototype.bind = function (self, ...first) { const work = this; return function (...rest) { return work.apply(self, [...first, ...rest]); }; };`,
    control: `Array.from(new Set([1])).length === 0`,
  },
  {
    name: 'JSON.parse throws',
    script: `JSON.parse = () => { throw new SyntaxError('theirs'); };`,
    control: `(() => { try { JSON.parse('1'); } catch { return true; } })()`,
  },
  {
    name: 'JSON is an old copy without revivers or indents',
    script: `{ const { parse, stringify } = JSON; window.JSON = { parse: (text) => parse(text), stringify: (value) => stringify(value) }; }`,
    control: `JSON[Symbol.toStringTag] === undefined`,
  },
  {
    name: 'Promise is a polyfill without the newer methods',
    script: `{ const Native = Promise; window.Promise = class Promise extends Native { static get any() { return undefined; } static get allSettled() { return undefined; } get finally() { return undefined; } static get withResolvers() { return undefined; } }; }`,
    control: `Promise.allSettled === undefined`,
  },
  {
    name: 'Promise.prototype.then is wrapped',
    script: `{ const { then } = Promise.prototype; Promise.prototype.then = function (...all) { window.thens = (window.thens ?? 0) + 1; return then.apply(this, all); }; }`,
    control: `(Promise.resolve().then(() => 1), window.thens > 0)`,
    isHarmless: true,
  },
  {
    name: 'Promise.prototype.then throws',
    script: `Promise.prototype.then = () => { throw new Error('theirs'); };`,
    control: `(() => { try { Promise.resolve().then(); } catch { return true; } })()`,
    isHarmless: true,
  },
  {
    name: 'Promise.prototype.then throws from the first element on',
    script: `{ const { attachShadow } = Element.prototype; Element.prototype.attachShadow = function (...all) { Promise.prototype.then = () => { throw new Error('theirs'); }; return attachShadow.apply(this, all); }; }`,
    control: `!/native code/.test(Element.prototype.attachShadow)`,
    isHarmless: true,
  },
  {
    name: 'Promise.prototype.then calls nobody back and gives nothing',
    script: `Promise.prototype.then = function () {};`,
    control: `Promise.resolve().then(() => 1) === undefined`,
    isHarmless: true,
  },
  {
    name: 'Promise.prototype.then calls back late and gives nothing',
    script: `{ const { then } = Promise.prototype; Promise.prototype.then = function (...all) { setTimeout(() => then.apply(this, all), 300); }; }`,
    control: `Promise.resolve().then(() => 1) === undefined`,
    isHarmless: true,
  },
  {
    name: 'Promise.prototype.then calls back twice, and at once',
    script: `{ const { then } = Promise.prototype; Promise.prototype.then = function (work, ...rest) { if (typeof work === 'function') work(); return then.call(this, work, ...rest); }; }`,
    control: `{ let calls = 0; Promise.resolve().then(() => { calls += 1; }); calls === 1 }`,
    isHarmless: true,
  },
  {
    name: 'Promise.prototype.catch and finally throw',
    script: `Promise.prototype.catch = Promise.prototype.finally = () => { throw new Error('theirs'); };`,
    control: `(() => { try { Promise.resolve().finally(); } catch { return true; } })()`,
    isHarmless: true,
  },
  {
    name: 'Promise.all, race, resolve and the like throw',
    script: `for (const name of ['all', 'allSettled', 'any', 'race', 'resolve', 'reject', 'withResolvers', 'try']) Promise[name] = () => { throw new Error('theirs'); };`,
    control: `(() => { try { Promise.resolve(); } catch { return true; } })()`,
    isHarmless: true,
  },
  {
    name: 'fetch throws',
    script: `window.fetch = () => { throw new Error('theirs'); };`,
    control: `(() => { try { fetch('/'); } catch { return true; } })()`,
  },
  {
    name: 'fetch answers something that is no Response',
    script: `window.fetch = () => ({ then: (work) => work({ ok: true, json: () => '{}' }) });`,
    control: `!(fetch('/') instanceof Promise)`,
  },
  {
    name: 'fetch answers every address with a page',
    script: `window.fetch = async () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });`,
    control: `!/native code/.test(fetch)`,
  },
  {
    name: 'fetch is wrapped by a monitor',
    script: `{ const native = fetch; window.fetch = function (...all) { window.fetched = true; return native.apply(this, all).then((answer) => answer); }; }`,
    control: `!/native code/.test(fetch)`,
  },
  {
    name: 'attachShadow throws',
    script: `Element.prototype.attachShadow = () => { throw new Error('theirs'); };`,
    control: `(() => { try { document.createElement('p').attachShadow({}); } catch { return true; } })()`,
  },
  {
    name: 'attachInternals throws',
    script: `HTMLElement.prototype.attachInternals = () => { throw new Error('theirs'); };`,
    control: `!/native code/.test(HTMLElement.prototype.attachInternals)`,
  },
  {
    name: 'style sheets cannot be constructed, as in older web views',
    script: `delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace;`,
    control: `!('adoptedStyleSheets' in Document.prototype)`,
  },
  {
    name: 'zod was configured by the host',
    script: `window.__zod_globalConfig = { customError: () => 'theirs', jitless: true, postProcessor: (schema) => { throw schema; } };`,
    control: `typeof __zod_globalConfig.customError === 'function'`,
  },
  {
    name: 'no Trusted Types policy may be made',
    script: '',
    control: `(() => { try { trustedTypes.createPolicy('x', {}); } catch { return true; } })()`,
    policy: `require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  {
    name: 'an element of ours was defined by somebody else',
    script: `customElements.define('ip-listing', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).textContent = ''; this.shadowRoot.append(Object.assign(document.createElement('p'), { textContent: 'theirs' })); } });`,
    control: `customElements.get('ip-listing') !== undefined`,
  },
  {
    name: 'customElements.define is wrapped and throws for names it does not know',
    script: `{ const { define } = CustomElementRegistry.prototype; CustomElementRegistry.prototype.define = function (name, ...rest) { if (name.startsWith('ip-')) throw new Error('theirs'); return define.call(this, name, ...rest); }; }`,
    control: `!/native code/.test(customElements.define)`,
  },
  {
    name: 'there is no MutationObserver',
    script: `delete window.MutationObserver;`,
    control: `typeof MutationObserver === 'undefined'`,
  },
  {
    name: 'images and fields have the names of what scripts use (in the document)',
    script: '',
    markup: `<img name="querySelectorAll" alt=""><img name="scripts" alt=""><img name="documentElement" alt=""><img name="body" alt=""><img name="currentScript" alt=""><img name="baseURI" alt=""><img name="adoptedStyleSheets" alt=""><form name="querySelector"><input name="closest"><input name="querySelectorAll"></form>`,
    control: `typeof document.querySelectorAll !== 'function' && document.baseURI instanceof HTMLElement`,
  },
  {
    name: 'images have the names of what Lit uses (in the document)',
    script: '',
    markup: `<img name="createElement" alt=""><img name="createTreeWalker" alt=""><img name="importNode" alt=""><img name="createComment" alt=""><img name="createTextNode" alt="">`,
    control: `typeof document.createElement !== 'function'`,
  },
  {
    name: 'images have the names of what Lit uses once it runs (in the document)',
    script: '',
    markup: `<img name="createElement" alt=""><img name="importNode" alt=""><img name="createComment" alt="">`,
    control: `typeof document.importNode !== 'function'`,
  },
  {
    name: 'ids are the names of globals',
    script: '',
    markup: `<a id="litHtmlVersions" href="tel:1"></a><a id="reactiveElementVersions" href="tel:1"></a><a id="litElementVersions" href="tel:1"></a><a id="__zod_globalConfig" href="tel:1"></a><a id="process" href="tel:1"></a><form id="ip-search"></form>`,
    control: `litHtmlVersions instanceof HTMLElement`,
  },
  {
    name: 'there is no console',
    script: `window.console = undefined;`,
    control: `console === undefined`,
  },
  {
    name: 'URL, AbortSignal and crypto lack what is new',
    script: `URL.canParse = undefined; AbortSignal.any = undefined; AbortSignal.timeout = undefined; crypto.randomUUID = undefined; Object.hasOwn = undefined; Array.prototype.at = undefined; Array.prototype.toSorted = undefined; Object.groupBy = undefined; structuredClone = undefined;`,
    control: `Object.hasOwn === undefined && AbortSignal.any === undefined`,
  },
  {
    name: oldBrowser,
    script: `
      const lack = (owner, ...names) => { for (const name of names) delete owner[name]; };
      lack(AbortSignal, 'any', 'timeout');
      lack(AbortSignal.prototype, 'throwIfAborted', 'reason');
      lack(Array, 'fromAsync');
      lack(Array.prototype, 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with');
      lack(Object, 'groupBy');
      lack(Map, 'groupBy');
      lack(Promise, 'withResolvers', 'try');
      lack(String.prototype, 'isWellFormed', 'toWellFormed');
      lack(Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf');
      lack(Iterator.prototype, 'map', 'filter', 'find', 'some', 'every', 'reduce', 'toArray', 'take', 'drop', 'flatMap', 'forEach');
      lack(URL, 'canParse', 'parse');
      lack(Response, 'json');
      lack(ReadableStream, 'from');
      lack(ReadableStream.prototype, Symbol.asyncIterator, 'values', 'pipeThrough', 'pipeTo');
      lack(Element.prototype, 'checkVisibility', 'setHTML', 'getHTML');
      lack(HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover', 'attachInternals');
      lack(HTMLFormElement.prototype, 'requestSubmit');
      lack(Intl, 'Segmenter', 'DurationFormat', 'supportedValuesOf');
      lack(crypto, 'randomUUID');
      lack(Crypto.prototype, 'randomUUID');
      for (const name of ['structuredClone', 'TextDecoderStream', 'CompressionStream', 'ElementInternals', 'CustomStateSet', 'scheduler', 'navigation', 'Iterator']) delete window[name];`,
    control: `!('throwIfAborted' in AbortSignal.prototype) && !('findLast' in []) && typeof structuredClone === 'undefined'`,
    isHarmless: true,
  },
  {
    name: 'history and storage throw',
    script: `history.pushState = history.replaceState = () => { throw new DOMException('theirs', 'SecurityError'); }; Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('theirs', 'SecurityError'); } });`,
    control: `(() => { try { history.pushState({}, ''); } catch { return true; } })()`,
  },
  {
    name: 'Intl formats throw',
    script: `for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules']) Intl[name] = function () { throw new RangeError('theirs'); };`,
    control: `(() => { try { new Intl.NumberFormat(); } catch { return true; } })()`,
  },
  {
    name: 'dates are frozen by a test library',
    script: `{ const Native = Date; window.Date = class extends Native { constructor(...all) { super(...(all.length ? all : [0])); } static now() { return 0; } }; }`,
    control: `Date.now() === 0`,
  },
  {
    name: 'listeners are wrapped by a monitor',
    script: `{ const { addEventListener } = EventTarget.prototype; EventTarget.prototype.addEventListener = function (type, listener, options) { return addEventListener.call(this, type, typeof listener === 'function' ? function (...all) { return listener.apply(this, all); } : listener, options); }; }`,
    control: `!/native code/.test(EventTarget.prototype.addEventListener)`,
  },
  {
    name: 'microtasks and timers are replaced by slow ones',
    script: `{ const later = setTimeout; window.setTimeout = (work, ms) => later(work, (ms ?? 0) + 50); window.queueMicrotask = (work) => later(work, 20); window.requestAnimationFrame = (work) => later(work, 50); }`,
    control: `!/native code/.test(queueMicrotask)`,
  },
  {
    name: 'Array.from takes no function, as in Prototype.js',
    script: `Array.from = (list) => { const items = new Array(list.length || 0); for (let at = items.length; at--;) items[at] = list[at]; return items; };`,
    control: `Array.from([1], () => 2)[0] === 1`,
  },
  {
    name: 'module loaders of old are there (AMD, CommonJS, process)',
    script: `window.define = () => {}; window.define.amd = {}; window.module = { exports: {} }; window.exports = module.exports; window.require = () => ({}); window.process = { env: {} };`,
    control: `define.amd !== undefined`,
  },
];
