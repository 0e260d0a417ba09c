// Finds, or makes, a Chromium-family browser for the tests and says where it came from. Every candidate is launched
// once, because a file that exists (wrong libraries, half an installation) is not yet a browser that works.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const root = fileURLToPath(new URL('..', import.meta.url));
const memory = 'IP_PORTAL_CHROMIUM';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * @typedef {{ executablePath: string, version: string, source: string, environment?: Record<string, string> }} Browser
 */

/** @returns {Promise<Browser | undefined>} */
async function launched(source, executablePath, environment) {
  const env = environment ? { ...process.env, ...environment } : process.env;
  try {
    const browser = await chromium.launch({ executablePath, args: flags, headless: true, timeout: 30_000, env });
    const version = browser.version();
    await browser.close();
    return { executablePath, version, source, ...(environment ? { environment } : {}) };
  } catch {
    return undefined;
  }
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

function systemCandidates() {
  if (process.platform === 'darwin') {
    const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return applications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`).filter(executable);
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return folders.flatMap((folder) => programs.map((program) => join(folder, program))).filter(existsSync);
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge'];
  return onPath(names).filter(executable);
}

const playwrightCandidates = () => [chromium.executablePath()].filter((file) => file && existsSync(file));

async function firstLaunched(source, candidates) {
  for (const candidate of candidates) {
    const browser = await launched(source, candidate);
    if (browser) return browser;
  }
  return undefined;
}

async function inflate(packageFolder, folder) {
  // The package inflates into TMPDIR under one unversioned name and reuses whatever it finds there. Inflating into our
  // own folder and renaming it at the end means nobody ever sees a stale or half-written browser.
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    const packaged = await import('@sparticuz/chromium');
    await packaged.default.executablePath();
    await packaged.inflate(join(packageFolder, 'bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // another process was faster
  }
}

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packageFolder = join(root, 'node_modules/@sparticuz/chromium');
  if (!existsSync(packageFolder)) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules/.cache/chromium', version);
  if (!existsSync(join(folder, 'chromium'))) await inflate(packageFolder, folder);
  const source = `@sparticuz/chromium ${version}`;
  const file = join(folder, 'chromium');
  // On a machine without the usual libraries and fonts the package's own are used for this one process.
  const own = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
  return (await launched(source, file)) ?? (await launched(source, file, own));
}

async function fromDownload() {
  if (process.env.BROWSER_NO_DOWNLOAD) return undefined;
  const command = [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'];
  spawnSync(process.execPath, command, { stdio: 'inherit', timeout: 300_000 });
  const downloaded = await firstLaunched('playwright install', playwrightCandidates());
  if (downloaded) return downloaded;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && executable('/usr/bin/apt-get');
  if (!mayInstall) return undefined;
  const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('sh', ['-c', install], { stdio: 'inherit', timeout: 600_000, env });
  return firstLaunched('apt', systemCandidates());
}

async function search() {
  const asked = process.env.BROWSER_PATH;
  if (asked) {
    const browser = await launched('BROWSER_PATH', asked);
    if (browser) return browser;
    throw new Error(
      `Failed to start the browser: BROWSER_PATH ${asked} does not launch. Correct the path or unset it.`,
    );
  }
  const system = process.env.BROWSER_SKIP_SYSTEM ? [] : systemCandidates();
  const browser =
    (await firstLaunched('playwright', playwrightCandidates())) ??
    (await firstLaunched('system', system)) ??
    (await fromPackage()) ??
    (await fromDownload());
  if (browser) return browser;
  throw new Error(
    'Failed to find a browser: neither Playwright, the system, @sparticuz/chromium, a download nor apt gave one that ' +
      'starts. Install Chromium, Chrome or Edge, or set BROWSER_PATH.',
  );
}

/**
 * The browser all tests use. Searched once for a process and its children (the answer is kept in an environment
 * variable, since vitest evaluates its configuration once per project).
 *
 * @returns {Promise<Browser>} a browser that was launched successfully
 * @throws {Error} when none starts; the message names what to do
 */
export async function findChromium() {
  const known = process.env[memory];
  if (known) return JSON.parse(known);
  const browser = await search();
  console.log(`Browser: ${browser.version} from ${browser.source}`);
  process.env[memory] = JSON.stringify(browser);
  return browser;
}

/**
 * The browser of `@sparticuz/chromium` and no other, for what depends on every pixel.
 *
 * @returns {Promise<Browser>}
 * @throws {Error} where that package has no browser for this machine
 */
export async function pinnedChromium() {
  const browser = await fromPackage();
  if (browser) return browser;
  throw new Error(
    'Failed to start the pinned browser: pictures are compared in @sparticuz/chromium only, which runs on Linux x64. ' +
      'Compare them there, or in CI.',
  );
}

/** Options for Playwright's `chromium.launch` that start the given browser headless. */
export function launchOptions({ executablePath, environment }) {
  // Readers in China, as most are: elsewhere instants are longer by the name of their zone.
  const env = { ...process.env, TZ: 'Asia/Shanghai', ...environment };
  return { executablePath, args: flags, headless: true, env };
}

/** Options for Playwright's `firefox.launch`: the system's own Firefox, headless. */
export function firefoxOptions() {
  const { env, headless } = launchOptions({ executablePath: '' });
  const firefoxUserPrefs = { 'ui.useOverlayScrollbars': 1 };
  return { executablePath: '/usr/bin/firefox-esr', channel: 'moz-firefox', headless, env, firefoxUserPrefs };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findChromium());
