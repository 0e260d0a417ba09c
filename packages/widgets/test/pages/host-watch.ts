/** What of a page a guest must leave as it is: by name, a value or a property descriptor. */
type Facts = Map<string, unknown>;

export interface HostWatch {
  /** What is as it was when the page began is left out; what is not, is named. */
  readonly changes: () => string[];
  /** Counts from here on; gives how many things are watched. */
  readonly begin: () => number;
}

declare global {
  interface Window {
    hostWatch: HostWatch;
  }
}

/** Runs in the page before any script of it, so it stands by itself: nothing outside this function exists there. */
export function watchHost(): void {
  const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const ownOf = (object: object) =>
    ownKeys(object).flatMap((key) => {
      const descriptor = getOwnPropertyDescriptor(object, key);
      return descriptor ? [[key, descriptor] as const] : [];
    });
  const isObject = (value: unknown): value is object =>
    typeof value === 'function' || (typeof value === 'object' && value !== null);

  function describe(facts: Facts, label: string, object: object): void {
    facts.set(`${label} (prototype)`, getPrototypeOf(object));
    facts.set(`${label} (extensible)`, Object.isExtensible(object));
    for (const [key, descriptor] of ownOf(object)) facts.set(`${label}.${String(key)}`, descriptor);
  }

  /** Every class and namespace that a page has by itself, with its prototype. */
  function builtIns(): ReadonlyMap<object, string> {
    const seen = new Map<object, string>([[window, 'window']]);
    const visit = (label: string, value: unknown, depth: number): void => {
      if (!isObject(value) || seen.has(value)) return;
      seen.set(value, label);
      if (depth === 0) return;
      for (const [key, descriptor] of ownOf(value))
        if (key === 'prototype' || typeof descriptor.value === 'function')
          visit(`${label}.${String(key)}`, descriptor.value, key === 'prototype' ? 0 : depth - 1);
    };
    for (const [key, descriptor] of ownOf(window)) visit(String(key), descriptor.value, 2);
    const hidden = {
      arrayIterator: [].values(),
      typedArray: Uint8Array,
      generator: (function* () {})(),
      promiseOfAsync: getPrototypeOf(async () => undefined) as object,
    };
    for (const [label, object] of Object.entries(hidden)) visit(`(${label})`, getPrototypeOf(object), 1);
    for (const one of [document, navigator, history, location, customElements, performance, crypto, screen])
      seen.set(one, one.constructor.name);
    return seen;
  }

  const hostNodes = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-host], [data-host] *')];

  function describePage(facts: Facts): void {
    const { documentElement: html, body, head } = document;
    const all = { html, body, head, ...Object.fromEntries(hostNodes().map((node, index) => [`node ${index}`, node])) };
    for (const [label, node] of Object.entries(all)) {
      describe(facts, `<${label}>`, node);
      facts.set(`<${label}> attributes`, [...node.attributes].map(({ name, value }) => `${name}=${value}`).join(' '));
      // What holds elements grows with them.
      const style = getComputedStyle(node);
      const isRoot = label === 'html' || label === 'body';
      for (const name of style)
        if (!isRoot || !/^(?:height|block-size|.*-origin)$/.test(name))
          facts.set(`<${label}> style ${name}`, style.getPropertyValue(name));
    }
    facts.set(
      'markup of the host',
      hostNodes()
        .map(({ outerHTML }) => outerHTML)
        .join(),
    );
    facts.set('head', head.innerHTML);
    facts.set('children of html', [...html.childNodes].map(({ nodeName }) => nodeName).join());
    facts.set(
      'children of body',
      [...body.children].filter(({ localName }) => !/^ip-|^script$/.test(localName)).length,
    );
    facts.set('style sheets', document.styleSheets.length);
    facts.set('adopted style sheets', document.adoptedStyleSheets.length);
    facts.set('title', document.title);
    facts.set('cookies', document.cookie);
    facts.set('local storage', JSON.stringify(localStorage));
    facts.set('session storage', JSON.stringify(sessionStorage));
    facts.set('window name', window.name);
    facts.set('history length', history.length);
    facts.set('history state', JSON.stringify(history.state));
    facts.set('address', location.href);
    facts.set('scroll position', `${String(scrollX)} ${String(scrollY)}`);
    facts.set('active element', document.activeElement);
    facts.set('selection', String(getSelection()?.rangeCount));
  }

  function factsNow(): Facts {
    const facts: Facts = new Map();
    for (const [object, label] of known) describe(facts, label, object);
    describePage(facts);
    return facts;
  }

  function isSame(one: unknown, other: unknown): boolean {
    if (Object.is(one, other)) return true;
    if (!isObject(one) || !isObject(other) || one instanceof Node) return false;
    return ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'].every((field) =>
      Object.is(Reflect.get(one, field), Reflect.get(other, field)),
    );
  }

  const known = builtIns();
  let before: Facts = new Map();
  window.hostWatch = {
    begin: () => {
      before = factsNow();
      return before.size;
    },
    changes: () => {
      const now = factsNow();
      const gone = [...before.keys()].filter((name) => !now.has(name)).map((name) => `${name} is gone`);
      const changed = [...now].filter(([name, value]) => !before.has(name) || !isSame(before.get(name), value));
      return [...gone, ...changed.map(([name]) => (before.has(name) ? `${name} has changed` : `${name} is new`))];
    },
  };
}
