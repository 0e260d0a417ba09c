import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { launchOptions, pinnedChromium } from '../../../../scripts/browser.mjs';
import { requirePinnedFonts } from '../../../../scripts/fonts.mjs';

/** The static Storybook, as `npm run storybook:build` leaves it. */
const folder = 'storybook-static';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** One story in one look at one width. */
export interface Pose {
  readonly id: string;
  /** As in the address of Storybook: `locale:en;scheme:dark`. */
  readonly globals: string;
  readonly width: number;
}

export interface Shot {
  readonly png: Buffer;
  /** What the page complained about, beside what its story is about. */
  readonly complaints: readonly string[];
}

export interface Gallery {
  readonly shoot: (pose: Pose) => Promise<Shot>;
  readonly close: () => Promise<void>;
}

/** The stories of the static build, in the order of Storybook. */
export function storiesOf(): { readonly id: string; readonly title: string; readonly name: string }[] {
  const index: {
    readonly entries: Readonly<Record<string, { type: string; id: string; title: string; name: string }>>;
  } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return Object.values(index.entries).filter(({ type }) => type === 'story');
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const content = readFileSync(join(folder, pathname));
      response.writeHead(200, {
        'content-type': mediaTypes[extname(pathname)] ?? 'application/octet-stream',
        'cache-control': 'max-age=3600',
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Longer pages are cut: what is below is more of the same. */
const mostHeight = 1600;

/** A page of Storybook's preview in one look, which goes from story to story without loading anew. */
interface Room {
  readonly page: Page;
  readonly complaints: string[];
  /** The story on show: Storybook shows none twice in a row. */
  readonly id: string;
}

async function openRoom(context: BrowserContext, address: string, pose: Pose): Promise<Room> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.setViewportSize({ width: pose.width, height: 768 });
  const globals = ['a11y.manual:!true', pose.globals].filter(Boolean).join(';');
  await page.goto(`${address}/iframe.html?viewMode=story&id=${pose.id}&globals=${globals}`);
  return { page, complaints, id: pose.id };
}

/** Changes the story, with the address as it was at the start: elements that keep their state there begin anew. */
async function enter({ page }: Room, id: string): Promise<void> {
  await page.evaluate((storyId) => {
    document.documentElement.dataset['story'] = 'asked';
    delete document.documentElement.dataset['complaint'];
    history.replaceState(null, '', location.pathname);
    dispatchEvent(new CustomEvent('story-asked', { detail: storyId }));
  }, id);
}

/** What nobody expects: the story's own complaint is no fault, and its absence is one. */
function faultsIn(complaints: readonly string[], own: string): string[] {
  if (own === '') return [...complaints];
  const others = complaints.filter((complaint) => !complaint.startsWith(own));
  return others.length < complaints.length ? others : [...others, `The page did not complain of ${own}`];
}

async function look({ page, complaints }: Room, pose: Pose): Promise<Shot> {
  await page.waitForFunction(
    () =>
      document.documentElement.dataset['story'] === 'told' || document.body.classList.contains('sb-show-errordisplay'),
    undefined,
    { timeout: 30_000, polling: 50 },
  );
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const png = await page.screenshot({
    clip: { x: 0, y: 0, width: pose.width, height: Math.min(height, mostHeight) },
    fullPage: true,
    animations: 'disabled',
    // The browser's own bar that knows no end runs on, whatever is said of animations.
    mask: [page.locator('progress:not([value])')],
    caret: 'hide',
    scale: 'css',
  });
  const own = await page.evaluate(() => document.documentElement.dataset['complaint'] ?? '');
  return { png, complaints: faultsIn(complaints.splice(0), own) };
}

/**
 * Opens the static Storybook in the pinned browser with the pinned fonts. `deviceDate` is what the device believes today
 * to be: the stories' platform has a clock of its own, and nothing on show may come from anywhere else.
 */
export async function openGallery(options: { readonly deviceDate: string }): Promise<Gallery> {
  requirePinnedFonts();
  const browser: Browser = await chromium.launch(launchOptions(await pinnedChromium()));
  const server = await serve();
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.clock.setFixedTime(options.deviceDate);
  // Whether a card below the window is painted already is a matter of frames.
  await context.addInitScript(() => {
    const { replaceSync } = CSSStyleSheet.prototype;
    CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string) {
      replaceSync.call(this, text.replaceAll(/content-visibility:\s*auto/g, ''));
    };
  });
  // Latin letters too come from the pinned font, whatever else is installed here.
  await context.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { --ip-font-family: 'Noto Sans CJK SC'; --ip-motion: 0s }");
    document.adoptedStyleSheets.push(sheet);
  });
  const rooms = new Map<string, Room[]>();
  const shoot: Gallery['shoot'] = async (pose) => {
    const key = `${pose.globals} ${pose.width}`;
    const free = rooms.get(key) ?? [];
    rooms.set(key, free);
    // A picture that is taken once more needs another page than that of the first time.
    const at = free.findIndex(({ id }) => id !== pose.id);
    const [known] = at < 0 ? [] : free.splice(at, 1);
    const room = known ?? (await openRoom(context, `http://127.0.0.1:${port}`, pose));
    if (known) await enter(known, pose.id);
    try {
      const shot = await look(room, pose);
      free.push({ ...room, id: pose.id });
      return shot;
    } catch (error) {
      // The next story gets a page that nothing has gone wrong on.
      await room.page.close();
      throw new Error(`Failed to take the picture: ${room.complaints.join(' | ')}`, { cause: error });
    }
  };
  return {
    shoot,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
