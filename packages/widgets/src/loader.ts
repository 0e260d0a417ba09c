/**
 * The script-tag autoloader: `<script type="module" src="…/loader.js" data-key="pk_…" data-base-url="…"></script>`.
 * Watches the document and fetches an element's chunk when its tag first appears, late inserts included.
 */
import { version } from '../package.json';

const registryKey = Symbol.for('@ip-portal/widgets');

const chunks: Readonly<Record<string, () => Promise<unknown>>> = {
  'ip-provider': () => import('./elements/ip-provider/define.js'),
  'ip-search': () => import('./elements/ip-search/define.js'),
  'ip-listing': () => import('./elements/ip-listing/define.js'),
  'ip-order-form': () => import('./elements/ip-order-form/define.js'),
  'ip-order-tracker': () => import('./elements/ip-order-tracker/define.js'),
};

function settings(): Readonly<Record<string, string | undefined>> {
  const script = [...document.scripts].find(({ src }) => src === import.meta.url);
  return { ...script?.dataset };
}

/** Plain DOM, no library: this runs when the libraries themselves could not be fetched. */
function apologise(tag: string): void {
  for (const element of document.querySelectorAll(`${tag}:not(:defined)`)) {
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = '内容加载失败，请刷新页面重试。This could not be loaded. Please reload the page.';
    element.append(note);
  }
}

function watch(): void {
  const waiting = new Set(Object.keys(chunks));
  const load = (): void => {
    for (const tag of waiting) {
      if (!document.querySelector(tag)) continue;
      waiting.delete(tag);
      chunks[tag]?.().catch((error: unknown) => {
        console.error(
          `Failed to load <${tag}>: its files could not be fetched. Check the address of loader.js and the page's policy.`,
          error,
        );
        apologise(tag);
      });
    }
    if (waiting.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(load);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  load();
}

const other: unknown = Reflect.get(globalThis, registryKey);
if (typeof other === 'object' && other !== null && 'version' in other) {
  // The first one on the page serves it; a second copy of the same version has nothing to do.
  if (other.version !== version)
    console.warn(
      `IP Portal widgets ${String(other.version)} are on this page already; ${version} from ${import.meta.url} does nothing.`,
    );
} else {
  Reflect.set(globalThis, registryKey, { version, settings: settings() });
  watch();
}
