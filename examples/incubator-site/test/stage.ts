import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { expect } from 'vitest';
import { findChromium, launchOptions } from '../../../scripts/browser.mjs';
import { startSite, type Site, type SiteOptions } from '../site-server.mjs';
import { keyboard, mouse, touch, type Hands } from './hands.js';
import { SandboxControls } from './sandbox-controls.js';
import { standBefore, type StrictPolicy } from './strict-policies.js';
import type { Words } from './words.js';

const pictures = join(import.meta.dirname, '../../../artifacts');

export interface PersonOptions {
  readonly name: string;
  readonly words: Words;
  readonly width?: number;
  readonly height?: number;
  /** theme.mode.scheme, as the site's own cookie has it. */
  readonly look?: string;
  /** By touch is on a phone: its browser lays pages out by their viewport and hovers over nothing. */
  readonly by?: 'mouse' | 'keyboard' | 'touch';
}

/** Somebody at a browser of their own, whose pages write down every script error and every breach of the policy. */
export interface Person {
  readonly name: string;
  readonly words: Words;
  readonly page: Page;
  readonly hands: Hands;
  readonly width: number;
  readonly complaints: string[];
}

/** The incubator's site over a mock platform of its own, and a browser. */
export interface Stage {
  readonly site: Site;
  readonly controls: SandboxControls;
  readonly person: (options: PersonOptions) => Promise<Person>;
  readonly close: () => Promise<void>;
}

const listening = `
  addEventListener('securitypolicyviolation', (event) => complain('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => complain('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => complain('rejection: ' + String(event.reason)));
`;

const handsOf = { keyboard, mouse, touch } as const;

async function openPerson(browser: Browser, site: Site, options: PersonOptions): Promise<Person> {
  const { name, words, width = 1280, height = 900, look, by = 'mouse' } = options;
  // Smooth scrolling and fading are for people: a test only waits for them.
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    ...(by === 'touch' ? { hasTouch: true, isMobile: true } : {}),
  });
  if (look !== undefined) await context.addCookies([{ name: 'look', value: look, url: site.url }]);
  const complaints: string[] = [];
  await context.exposeBinding('complain', (_source, complaint: string) => void complaints.push(complaint));
  await context.addInitScript(listening);
  const page = await context.newPage();
  return { name, words, page, width, complaints, hands: handsOf[by](page) };
}

/**
 * Opens the site with a small catalogue and a clock that stands still until it is moved; `policy` is what its pages are sent
 * under, where it is not their own.
 */
export async function openStage({
  policy,
  ...options
}: Partial<SiteOptions> & { readonly policy?: StrictPolicy } = {}): Promise<Stage> {
  await mkdir(pictures, { recursive: true });
  const own = await startSite({ port: 0, platformPort: 0, now: '2026-11-23T01:00:00Z', listings: 500, ...options });
  const site = policy === undefined ? own : await standBefore(own, policy);
  const browser = await chromium.launch(launchOptions(await findChromium()));
  const people: Person[] = [];
  return {
    site,
    controls: new SandboxControls(site.platformUrl),
    person: async (who) => {
      const person = await openPerson(browser, site, who);
      people.push(person);
      return person;
    },
    close: async () => {
      // Where a test failed, this is where its people stood.
      for (const person of people) await snapshot(person, 'last').catch(() => undefined);
      await browser.close();
      await site.close();
    },
  };
}

const snapshot = ({ page, name }: Person, sight: string) =>
  page.screenshot({ path: join(pictures, `${name}-${sight}.png`), fullPage: true });

/** Keeps what the person sees as an artefact; nothing may stand outside the window. */
export async function picture(person: Person, sight: string): Promise<void> {
  const { page, width, name } = person;
  await snapshot(person, sight);
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(needed, `${name} scrolls sideways at: ${sight}`).toBeLessThanOrEqual(width);
}
