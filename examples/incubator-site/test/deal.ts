import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServerClient } from '@ip-portal/core/server';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { patience } from './hands.js';
import { picture, type Person, type Stage } from './stage.js';

const paper = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a paper') };

/** A priced and verified patent for sale that the keyword of the person finds. */
async function rightFor({ site }: Stage, { words }: Person): Promise<string> {
  const query = new URLSearchParams({ q: words.keyword, limit: '20', verification: 'full', tradeMode: 'assignment' });
  const response = await fetch(`${site.platformUrl}/v1/listings?${query}`, {
    headers: { authorization: `Bearer ${site.publishableKey}` },
  });
  interface Listing {
    readonly title: Readonly<Record<string, string>>;
    readonly price: object | null;
    readonly right: { readonly legalStatus: string };
  }
  const { data } = (await response.json()) as { readonly data: readonly Listing[] };
  const right = data.find(({ price, right: { legalStatus } }) => price !== null && legalStatus === 'granted');
  const title = right?.title[words.folder === '/en' ? 'en' : 'zh-CN'];
  if (title === undefined) throw new Error(`Failed to find a right for "${words.keyword}": take another keyword.`);
  return title;
}

/** One deal between two people, each at a browser of their own. Every method is something that one of them does. */
export class Deal {
  readonly #stage: Stage;
  #orderId = '';

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get orderId(): string {
    return this.#orderId;
  }

  async status(): Promise<string> {
    return (await this.#stage.controls.order(this.#orderId)).status;
  }

  /** Waits for what the person just did to arrive. */
  async becomes(status: string): Promise<void> {
    await expect.poll(() => this.status(), patience).toBe(status);
  }

  /** Moves the clock from event to event until the platform, the provider or the office has done its part. */
  async waitsFor(status: string): Promise<void> {
    for (let events = 0; events < 30 && (await this.status()) !== status; events += 1)
      await this.#stage.controls.next();
    await this.becomes(status);
  }

  /** The same for the case at the office. */
  async caseWaitsFor(status: string): Promise<void> {
    const { controls } = this.#stage;
    const now = async () => (await controls.order(this.#orderId)).transferStatus;
    for (let events = 0; events < 30 && (await now()) !== status; events += 1) await controls.next();
    await expect.poll(now, patience).toBe(status);
  }

  /** From the home page to an order: search, result, listing, order form. The buyer files with the office. */
  async order(buyer: Person, wanted?: string): Promise<void> {
    const { page, words, hands } = buyer;
    const title = wanted ?? (await rightFor(this.#stage, buyer));
    const entry = page.getByRole('search').first();
    await hands.write(entry.getByRole('searchbox'), words.keyword);
    await hands.press(entry.getByRole('button', { name: words.searchPatents }));
    await page.waitForURL(/search\.html\?s\.q=/, patience);
    await picture(buyer, 'search');
    await hands.press(page.getByRole('link', { name: title, exact: true }));
    await page.waitForURL(/listing\.html\?listing=/, patience);
    await page.getByRole('button', { name: words.order }).waitFor(patience);
    await picture(buyer, 'listing');
    await hands.press(page.getByRole('button', { name: words.order }));
    await hands.choose(page.getByRole('radio', { name: words.buyerFiles }));
    await hands.choose(page.getByRole('checkbox', { name: words.agree }));
    await picture(buyer, 'order-form');
    await hands.press(page.getByRole('button', { name: words.place }));
    await page.waitForURL(/order\.html\?order=/, patience);
    this.#orderId = new URL(page.url()).searchParams.get('order') ?? '';
  }

  /** Signs in on the site's own page, before anything else is done there. */
  async signIn(person: Person, role: 'buyer' | 'seller'): Promise<void> {
    const { page, words } = person;
    const next = this.#orderId === '' ? `${words.folder}/` : `${words.folder}/order.html?order=${this.#orderId}`;
    await page.goto(`${this.#stage.site.url}${words.folder}/sign-in.html?next=${encodeURIComponent(next)}`);
    await this.#chooseRole(person, role);
  }

  async #chooseRole({ page, words, hands }: Person, role: 'buyer' | 'seller'): Promise<void> {
    const name = new RegExp(`^${words.roles[role]}`);
    await hands.press(page.locator('main').getByRole('button', { name }));
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in.html'), patience);
  }

  /** Presses an action of the tracker, answers its question, goes ahead, and sees that the platform has taken it. */
  async takes({ page, words, hands }: Person, action: string, reason?: string): Promise<void> {
    await hands.press(page.getByRole('button', { name: action, exact: true }));
    if (reason !== undefined) await hands.write(page.locator('ip-order-tracker form textarea'), reason);
    await hands.press(page.getByRole('button', { name: words.goAhead, exact: true }));
    await page.locator('ip-order-tracker [part=proceed]').waitFor({ state: 'detached', ...patience });
  }

  /** What is due, at the provider's own page in a window of its own. */
  async pays({ page, words, hands }: Person): Promise<void> {
    await hands.press(page.getByRole('button', { name: words.toPayment, exact: true }));
    const opened = page.waitForEvent('popup', patience);
    await hands.press(page.getByRole('link', { name: words.toCustodian }));
    await payAtProvider(await opened);
  }

  /** Reads a paper before signing it: what the browser saves is the file of the checklist. */
  async readsFirst({ page, words, hands }: Person): Promise<void> {
    const main = page.locator('main');
    const arrives = page.waitForEvent('download', patience);
    await hands.press(main.getByRole('button', { name: words.readFirst }).first());
    const saved = await arrives;
    const sha256 = createHash('sha256')
      .update(await readFile(await saved.path()))
      .digest('hex');
    const server = createServerClient({ secretKey: 'sk_test_demo', baseUrl: this.#stage.site.platformUrl });
    const papers = await server.documents.list(this.#orderId).toArray({ limit: 100 });
    const paper = papers.find(({ readable }) => readable?.sha256 === sha256);
    expect([paper?.how, paper?.readable?.name]).toEqual(['sign', saved.suggestedFilename()]);
    await main.getByText(words.downloaded).waitFor(patience);
  }

  /** Signs every original and hands in every paper that is this person's. */
  async handsInPapers({ page, words, hands }: Person): Promise<void> {
    const main = page.locator('main');
    const sign = main.getByRole('button', { name: words.sign });
    const uploads = main.locator('input[type=file]');
    const left = async () => (await sign.count()) + (await uploads.count());
    await sign
      .or(uploads)
      .first()
      .waitFor({ state: 'attached', ...patience });
    for (let before = await left(); before > 0; before = await left()) {
      if ((await sign.count()) > 0) {
        await hands.press(sign.first());
        // The first signature on a paper asks what it means.
        const sure = main.locator('[part=question] [part=sign]');
        await expect.poll(async () => (await sure.count()) > 0 || (await left()) < before, patience).toBe(true);
        if ((await sure.count()) > 0) await hands.press(sure.first());
      } else {
        const filed = main.getByText(paper.name);
        const already = await filed.count();
        await hands.handIn(uploads.first(), paper);
        // The chooser goes while the bytes travel, and the file's name stands beside them from the beginning.
        await expect.poll(() => filed.count(), patience).toBeGreaterThan(already);
        await expect.poll(() => main.locator('progress').count(), patience).toBe(0);
      }
      await expect.poll(left, patience).toBeLessThan(before);
    }
  }

  async accepts({ page, words, hands }: Person): Promise<void> {
    await hands.press(page.getByRole('button', { name: words.accept, exact: true }));
    const goAhead = page.getByRole('button', { name: words.goAhead, exact: true });
    await goAhead.waitFor(patience);
    for (const box of await page.locator('ip-order-tracker form').getByRole('checkbox').all()) await hands.choose(box);
    await hands.press(goAhead);
    await this.becomes('accepted');
  }
}

/** The provider's page is no page of ours; its buttons say in their values how the payment shall end. */
async function payAtProvider(provider: Page): Promise<void> {
  const pay = provider.locator('button[name=result][value=succeed]');
  await pay.press('Enter', patience);
  await pay.waitFor({ state: 'detached', ...patience });
  await provider.close();
}
