/**
 * The script-tag autoloader: `<script type="module" src="…/loader.js" data-key="pk_…" data-base-url="…"></script>`.
 * Watches the document and fetches an element's chunk when its tag first appears, late inserts included.
 *
 * It runs on pages it knows nothing of, so it uses no library, takes methods from prototypes (a form field named
 * `querySelectorAll` cannot stand in their place), waits with `await` (which asks no patched `then`), and lets no error out.
 */
import { version } from '../package.json';

const registryKey = Symbol.for('@ip-portal/widgets');
const here = import.meta.url;
const noteMark = 'data-ip-note';

const chunks: Readonly<Record<string, () => Promise<unknown>>> = {
  'ip-provider': () => import('./elements/ip-provider/define.js'),
  'ip-search': () => import('./elements/ip-search/define.js'),
  'ip-listing': () => import('./elements/ip-listing/define.js'),
  'ip-enquiry': () => import('./elements/ip-enquiry/define.js'),
  'ip-order-form': () => import('./elements/ip-order-form/define.js'),
  'ip-order-list': () => import('./elements/ip-order-list/define.js'),
  'ip-order-tracker': () => import('./elements/ip-order-tracker/define.js'),
  'ip-pay': () => import('./elements/ip-pay/define.js'),
  'ip-documents': () => import('./elements/ip-documents/define.js'),
  'ip-escrow': () => import('./elements/ip-escrow/define.js'),
  'ip-transfer-status': () => import('./elements/ip-transfer-status/define.js'),
  'ip-legal-status': () => import('./elements/ip-legal-status/define.js'),
};
const tags = Object.keys(chunks);

/**
 * Written by the build: the names of files, then a line `tag files words` an element, each file a letter of its own. What an
 * element's file would ask for only once it has arrived is fetched beside it.
 */
const filesAhead = '@files-ahead@';

const loading = new Map<string, Promise<unknown> | undefined>();
const watched = new WeakSet<Node>();
const settings: Record<string, string | undefined> = {};
// Read one by one: `dataset` cannot be copied on a page whose objects all have a method `get`.
const settingNames = [
  ['key', 'data-key'],
  ['baseUrl', 'data-base-url'],
  ['locale', 'data-locale'],
  ['words', 'data-words'],
  ['sessionUrl', 'data-session-url'],
  ['trackingToken', 'data-tracking-token'],
] as const;

/** Runs what may fail on a hostile page; the console is the host's too: it may be gone, or throw. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing more can be done, and nothing may reach the host's error handler.
  }
}

function all(root: Node, selector: string): Iterable<HTMLElement> {
  const kind: ParentNode = Object.getPrototypeOf(root) as ParentNode;
  return kind.querySelectorAll.call(root, selector) as Iterable<HTMLElement>;
}

function isChinese(element: Element): boolean {
  const nearest = (name: string): string | null | undefined => element.closest(`[${name}]`)?.getAttribute(name);
  return /^zh/i.test(nearest('locale') || settings['locale'] || nearest('lang') || 'zh');
}

/** A file that does not come is missed where it is needed. */
async function fetchAhead(file: string): Promise<void> {
  try {
    await import(/* @vite-ignore */ new URL(`chunks/${file}.js`, here).href);
  } catch {
    // The element's own file reports it.
  }
}

function fetchAllAhead(element: Element): void {
  const [names = '', ...lines] = filesAhead.split(';');
  const files = names.split(' ');
  for (const line of lines) {
    const [tag, shared = '', words = ''] = line.split(' ');
    const fetchAll = (letters: string, language: string): void => {
      for (const letter of letters) void fetchAhead(language + (files[letter.charCodeAt(0) - 65] ?? ''));
    };
    if (tag === element.localName) {
      fetchAll(shared, '');
      fetchAll(words, isChinese(element) ? 'zh-cn-' : 'en-');
    }
  }
}

/** Plain DOM: this runs when the libraries themselves could not be fetched. */
function apologise(element: Element): void {
  if (element.querySelector(`:scope>[${noteMark}]`)) return;
  const note = Document.prototype.createElement.call(document, 'p');
  const inChinese = isChinese(element);
  note.lang = inChinese ? 'zh-CN' : 'en';
  note.setAttribute(noteMark, '');
  note.setAttribute('role', 'alert');
  note.textContent = inChinese ? '内容加载失败，请刷新页面重试。' : 'This could not be loaded. Please reload the page.';
  element.append(note);
}

/** Settled in any case: a rejection would be an error of the page. */
async function meet(element: Element): Promise<void> {
  const tag = element.localName;
  const isFirst = !loading.has(tag);
  try {
    if (isFirst) {
      loading.set(tag, chunks[tag]?.());
      attempt(() => {
        fetchAllAhead(element);
      });
    }
    await loading.get(tag);
    // What an element of ours draws is out of the document's sight.
    if (element.shadowRoot) watch(element.shadowRoot);
  } catch (error) {
    // Until the page is loaded anew: a browser remembers a module that did not come.
    attempt(() => {
      apologise(element);
    });
    const reason = `Failed to load <${tag}>: its files could not be fetched or run. Check the address ${here} and the page's policy.`;
    if (isFirst)
      attempt(() => {
        console.error(reason, error);
      });
  }
}

function find(node: Node): void {
  if (tags.includes((node as Element).localName)) void meet(node as Element);
  for (const element of all(node, tags.join())) void meet(element);
}

/** Loads what stands below `root` and whatever appears there later. */
function watch(root: Node): void {
  if (watched.has(root)) return;
  watched.add(root);
  find(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) find(node);
  }).observe(root, { childList: true, subtree: true });
}

function warn(words: string): void {
  attempt(() => {
    console.warn(words);
  });
}

function start(): void {
  const other: unknown = Reflect.get(globalThis, registryKey);
  if (typeof other === 'object' && other !== null && 'version' in other) {
    // The first one on the page serves it; a second copy of the same version has nothing to do.
    const url = 'url' in other ? String(other.url) : 'an earlier release';
    if (other.version !== version)
      warn(`IP Portal ${String(other.version)} from ${url} serves this page; ${version} from ${here} does nothing.`);
    return;
  }
  for (const script of all(document, 'script[src]'))
    if ((script as HTMLScriptElement).src === here)
      for (const [name, attribute] of settingNames) settings[name] ??= script.getAttribute(attribute) ?? undefined;
  Object.assign(globalThis, { [registryKey]: { version, url: here, settings, watch } });
  const taken = tags.filter((tag) => customElements.get(tag));
  if (taken.length > 0) warn(`${taken.join()} came from elsewhere before ${here}, which leaves them alone.`);
  watch(document);
}

attempt(start);
