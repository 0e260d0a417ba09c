import { LitElement } from 'lit';
import type { ElementState } from '../src/events.js';
import { pseudoLocale } from './pseudo-words.js';
import type { Sandbox } from './sandbox.js';

const isOurs = (element: Element): element is LitElement =>
  element instanceof LitElement && element.localName.startsWith('ip-') && element.localName !== 'ip-provider';

/** Our elements below a node, through shadow roots too. */
function oursIn(root: ParentNode): LitElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(isOurs(element) ? [element] : []),
    ...(element.shadowRoot ? oursIn(element.shadowRoot) : []),
  ]);
}

/** The element a story is about: the first of ours. */
export function subjectOf(canvas: ParentNode): LitElement {
  const [subject] = oursIn(canvas);
  if (!subject) throw new Error('Failed to find the element of the story: there is no ip-… on the canvas.');
  return subject;
}

/** False also where the browser does not know the state as one. */
function tells(element: Element, state: string): boolean {
  return element.matches(`:state(${state})`);
}

const isWaiting = (element: LitElement): boolean =>
  element.isUpdatePending ||
  tells(element, 'loading') ||
  tells(element, 'slow') ||
  (element.shadowRoot?.querySelector('[aria-busy=true], .waiting') ?? null) !== null;

function reasonToWait(
  canvas: HTMLElement,
  options: { readonly sandbox: Sandbox; readonly state?: ElementState | undefined },
) {
  const { sandbox, state } = options;
  const elements = oursIn(canvas);
  const [subject] = elements;
  if (!subject) return 'there is no element of ours';
  if (elements.some((element) => element.isUpdatePending)) return 'an element is still rendering';
  if (state !== undefined && !tells(subject, state)) return `${subject.localName} does not tell :state(${state})`;
  if (state === 'loading' || state === 'slow') return undefined;
  if (sandbox.pending > 0) return `${sandbox.pending} requests have no answer yet`;
  const waiting = elements.find(isWaiting);
  return waiting ? `${waiting.localName} is still loading` : undefined;
}

// Once its chunks are here, a new language is on show after the next rendering.
const languagesLoaded = Promise.all(
  Object.values(import.meta.glob<object>('../src/locales/{zh-cn,en}/*.ts')).map((load) => load()),
);

// eslint-disable-next-line no-restricted-syntax -- It looks again for what is not so yet.
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until nothing on the canvas is under way any more, or until the first element tells `state`. */
export async function settled(
  canvas: HTMLElement,
  options: { readonly sandbox: Sandbox; readonly state?: ElementState | undefined },
): Promise<void> {
  await document.fonts.ready;
  let calm = 0;
  let reason: string | undefined;
  // Calm twice in a row: an answer that has just come may ask the next question in the same moment.
  for (const end = performance.now() + 20_000; calm < 2 && performance.now() < end;) {
    await pause(20);
    reason = reasonToWait(canvas, options);
    calm = reason === undefined ? calm + 1 : 0;
  }
  if (calm < 2) throw new Error(`Failed to settle the story: ${reason ?? 'it never came to rest'}.`);
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

const speaks = (element: LitElement, locale: string): boolean => {
  // It is English by its name, and in brackets.
  if (locale === pseudoLocale) return /⟦|^\s*$/.test(element.shadowRoot?.textContent ?? '');
  const worded = element.shadowRoot?.querySelector('[lang]');
  return (
    element.shadowRoot?.firstElementChild?.hasAttribute('lang') !== true || worded?.getAttribute('lang') === locale
  );
};

/** Waits until a change of look or language has arrived everywhere; colours do not stay on their way. */
export async function rested(canvas: HTMLElement, locale: string): Promise<void> {
  await languagesLoaded;
  for (const end = performance.now() + 3_000; performance.now() < end;) {
    for (const element of oursIn(canvas)) await element.updateComplete;
    if (oursIn(canvas).every((element) => speaks(element, locale))) break;
    await frame();
  }
  await frame();
  for (const element of oursIn(canvas)) {
    await element.updateComplete;
    for (const animation of element.shadowRoot?.getAnimations() ?? []) {
      if (animation instanceof CSSTransition) animation.finish();
    }
  }
}
