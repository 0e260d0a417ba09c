import { chromium, type Browser, type BrowserContextOptions, type CDPSession, type Page } from 'playwright';
import { expect } from 'vitest';
import { findChromium, launchOptions } from '../../../../scripts/browser.mjs';
import { elementNames } from './page-server.js';

export async function startBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions(await findChromium()));
}

/** What one element shows: itself, a fallback, or nothing a person could read. */
export interface Sight {
  readonly tag: string;
  readonly shows: 'element' | 'fallback' | 'nothing';
  readonly text: string;
}

/** Somebody at a page who writes down every error that reaches the page and every breach of its policy. */
export interface Visitor {
  readonly page: Page;
  readonly errors: string[];
  readonly breaches: string[];
  readonly console: string[];
  /** Looks from an isolated world, where the page's patches do not reach. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly look: () => Promise<readonly Sight[]>;
  /** Waits until every element shows something. */
  readonly seeAll: (allowed?: readonly Sight['shows'][]) => Promise<readonly Sight[]>;
  readonly leave: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** Runs before any script of the page. */
  readonly before?: string;
}

// Text that is laid out and not transparent, anywhere in the element or in the shadow roots below it.
const lookExpression = `(() => {
  const all = (root, selector) => [...Object.getPrototypeOf(root).querySelectorAll.call(root, selector)];
  const visible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const legible = (node) => {
    if (node.nodeType !== 3 || node.data.trim() === '') return false;
    const range = Document.prototype.createRange.call(document);
    range.selectNodeContents(node);
    const { width, height } = range.getBoundingClientRect();
    const box = node.parentElement.localName === 'slot' ? node.parentElement.parentElement : node.parentElement;
    return width > 2 && height > 2 && visible(box);
  };
  const words = (root) => all(root, '*').filter((element) => element.localName !== 'style').flatMap((element) => [
    ...[...element.childNodes].filter(legible).map((node) => node.data.trim()),
    ...(element.shadowRoot ? words(element.shadowRoot) : []),
  ]);
  return all(document, ${JSON.stringify(elementNames.join())}).map((element) => {
    const root = element.shadowRoot;
    const alerts = [...all(element, ':scope > [role=alert]'), ...(root ? all(root, '[part~=failed], [part~=error]').concat([...root.children].filter((child) => child.getAttribute('role') === 'alert')) : [])].filter(visible);
    const text = (root ? words(root) : []).join(' ');
    const isProvider = element.localName === 'ip-provider' && root !== null;
    // A provider that could not draw owns up for everything inside it.
    const outer = element.parentElement.closest('ip-provider');
    const isCovered = outer?.shadowRoot && [...outer.shadowRoot.children].some((child) => child.getAttribute('role') === 'alert' && visible(child));
    const shows = alerts.length > 0 || isCovered ? 'fallback' : text !== '' || isProvider ? 'element' : 'nothing';
    return { tag: element.localName, shows, text: alerts.length > 0 ? alerts[0].textContent : text };
  });
})()`;

const isSight = (value: unknown): value is Sight =>
  typeof value === 'object' && value !== null && 'tag' in value && 'shows' in value && 'text' in value;

/** A world of our own in the page: the same nodes, untouched built-ins. */
async function evaluateApart(session: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Opens an address. */
export async function visit(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visitor> {
  const { before, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 }, locale: 'zh-CN', ...rest });
  const page = await context.newPage();
  const errors: string[] = [];
  const breaches: string[] = [];
  const messages: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    messages.push(`${message.type()}: ${message.text()}`);
  });
  await context.exposeBinding('reportBreach', (_source, breach: string) => void breaches.push(breach));
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => reportBreach([event.effectiveDirective, event.blockedURI, event.sample, event.sourceFile].join(' ')));`,
  );
  if (before !== undefined) await context.addInitScript(before);
  const session = await context.newCDPSession(page);
  await page.goto(address);
  const evaluate = (expression: string) => evaluateApart(session, expression);
  const look = async (): Promise<readonly Sight[]> => {
    const seen = await evaluate(lookExpression);
    return Array.isArray(seen) ? seen.filter(isSight) : [];
  };
  return {
    page,
    errors,
    breaches,
    console: messages,
    evaluate,
    look,
    seeAll: async (allowed = ['element', 'fallback']) => {
      let seen: readonly Sight[] = [];
      await expect
        .poll(
          async () => {
            seen = await look();
            return seen.length === 0 ? ['no element'] : seen.filter(({ shows }) => !allowed.includes(shows));
          },
          { timeout: 12_000, interval: 100 },
        )
        .toEqual([]);
      return seen;
    },
    leave: () => context.close(),
  };
}
