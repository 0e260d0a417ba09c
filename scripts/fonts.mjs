// Without a Chinese font every character is the same empty box: screenshots are useless and text widths are wrong.
// Best effort: what happens is printed, and the tests go on either way.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const memory = 'IP_PORTAL_FONTS';
const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function hasChineseFont() {
  if (process.platform !== 'linux') return true; // macOS and Windows bring their own
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function install() {
  const packages = 'fontconfig fonts-noto-cjk';
  const command = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('sh', ['-c', command], { stdio: 'ignore', timeout: 300_000, env });
}

/** Makes sure, where it can, that Chinese text renders; prints what it did. Never throws. */
export function ensureChineseFonts() {
  if (process.env[memory]) return;
  process.env[memory] = 'checked';
  if (hasChineseFont()) return;
  if (!mayInstall()) {
    console.log('Fonts: no Chinese font found; Chinese text shows as boxes. Install fonts-noto-cjk to see it.');
    return;
  }
  console.log('Fonts: no Chinese font found, installing fonts-noto-cjk with apt-get …');
  install();
  console.log(hasChineseFont() ? 'Fonts: installed.' : 'Fonts: could not be installed; Chinese text shows as boxes.');
}

const pinned = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];

/**
 * Makes sure that the fonts are there with which the pictures were made.
 *
 * @throws {Error} where one is missing and cannot be installed
 */
export function requirePinnedFonts() {
  ensureChineseFonts();
  const { stdout } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  const missing = pinned.filter((family) => !stdout?.includes(family));
  if (missing.length === 0) return;
  throw new Error(
    `Failed to find the fonts ${missing.join(' and ')}: pictures would show other letters. Install fonts-noto-cjk.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureChineseFonts();
