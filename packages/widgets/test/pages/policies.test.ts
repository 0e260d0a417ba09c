import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { beforeAll, expect, test } from 'vitest';
import { browser, pages } from './foreign-site.js';
import { elementNames, everyElement, loaderTag } from './page-server.js';
import { visit } from './visitor.js';

const hashes: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/cdn/sri.json'), 'utf8'),
);
const scripts = Object.entries(hashes).filter(([file]) => file.endsWith('.js'));
/** Gives the chunks, which no tag names, the hashes that the policy asks for. */
const mapOfHashes = JSON.stringify({
  integrity: Object.fromEntries(scripts.map(([file, hash]) => [`/cdn/${file}`, hash])),
});
const hashOfMap = `sha256-${createHash('sha256').update(mapOfHashes).digest('base64')}`;
const nonce = 'cmFuZG9tIGJ5dGVz';
const rest =
  "img-src 'self' data:; connect-src 'self' PLATFORM; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'";
const trustedTypes = "require-trusted-types-for 'script'; trusted-types ip-portal-0";

const policies: Readonly<Record<string, string>> = {
  'nonce and strict-dynamic': `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'nonce-${nonce}'; ${rest}; ${trustedTypes}`,
  'hashes alone': `default-src 'none'; script-src ${[hashOfMap, ...scripts.map(([, hash]) => hash)].map((hash) => `'${hash}'`).join(' ')}; style-src 'self'; ${rest}; ${trustedTypes}`,
  'nonce alone': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; ${rest}; ${trustedTypes}`,
  'own files only': `default-src 'none'; script-src 'self'; style-src 'self'; ${rest}; ${trustedTypes}`,
};

beforeAll(async () => {
  pages.mount('other', (file, content) => (file === 'loader.js' ? content.replace('"0.1.0"', '"9.9.9"') : content));
});

function put(policy: string, scripts: string, more = ''): string {
  const map = policy.includes(hashOfMap) ? `<script type="importmap">${mapOfHashes}</script>` : '';
  const html = `<!doctype html><html lang="zh-CN"><head><title>园区</title>${map}</head><body>${everyElement(pages)}${scripts}${more}</body></html>`;
  return pages.put({ html, policy: policy.replace('PLATFORM', pages.platformUrl) });
}

const tag = (folder?: string) =>
  loaderTag(pages, { nonce, ...(folder ? { folder } : {}) }).replace(
    ' src=',
    ` integrity="${hashes['loader.js']}" src=`,
  );

test.for(Object.entries(policies))(
  'every element works with nothing reported under a policy of %s',
  async ([, policy]) => {
    const visitor = await visit(browser, put(policy, tag()));
    const seen = await visitor.seeAll(['element']);
    expect(new Set(seen.map((one) => one.tag))).toEqual(new Set(elementNames));
    expect(visitor.breaches).toEqual([]);
    expect(visitor.errors).toEqual([]);
    await visitor.leave();
  },
);

test.for([
  ['with the nonce of the page in litNonce every element has its look', `window.litNonce = '${nonce}';`, true],
  ['without it every element works, and none has its look', '', false],
] as const)('where style sheets cannot be made, as before Safari 16.4: %s', async ([, told, hasLook]) => {
  const lack = `delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace;`;
  const visitor = await visit(browser, put(policies['nonce alone'] ?? '', tag()), { before: `${lack} ${told}` });
  await visitor.seeAll(['element']);
  const button = visitor.page.locator('ip-search').first().locator('[part=submit]');
  expect(await button.evaluate((one) => getComputedStyle(one).display !== 'inline-block')).toBe(hasLook);
  expect(visitor.breaches.length > 0).toBe(!hasLook);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test.for(Object.entries(policies))('the evaluator finds nothing high or medium in the policy of %s', ([, policy]) => {
  const { csp } = new CspParser(policy.replace('PLATFORM', 'https://platform.example'));
  const findings = new CspEvaluator(csp).evaluate().filter(({ severity }) => severity <= Severity.MEDIUM);
  expect(findings.map(({ directive, description }) => `${directive}: ${description}`)).toEqual([]);
});

test('the evaluator does find something in a policy that lets any script run: the control', () => {
  const { csp } = new CspParser("script-src 'unsafe-inline' *");
  expect(new CspEvaluator(csp).evaluate().some(({ severity }) => severity <= Severity.MEDIUM)).toBe(true);
});

test('an inline script on the same page is reported: the control', async () => {
  const visitor = await visit(browser, put(policies['own files only'] ?? '', tag(), '<script>window.ran = 1</script>'));
  await visitor.seeAll();
  expect(visitor.breaches.join()).toContain('script-src-elem inline');
  await visitor.leave();
});

test.for([
  ['cdn', 'other'],
  ['other', 'cdn'],
])('two versions share the one Trusted Types name: %s before %s', async ([first, second]) => {
  // The other version is another file: its hash differs, so its tag has none.
  const tags = [first, second].map((folder) => (folder === 'cdn' ? tag() : loaderTag(pages, { folder: 'other' })));
  const visitor = await visit(browser, put(policies['own files only'] ?? '', tags.join('')));
  await visitor.seeAll(['element']);
  expect(visitor.breaches).toEqual([]);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test.for(["trusted-types 'none'", 'trusted-types theirs'])(
  'where the policy blocks our Trusted Types name, every element owns up: %s',
  async (names) => {
    const policy = (policies['own files only'] ?? '').replace('trusted-types ip-portal-0', names);
    const visitor = await visit(browser, put(policy, tag()));
    await visitor.seeAll(['fallback']);
    expect(visitor.errors).toEqual([]);
    expect(visitor.console.join('\n')).toContain("and the page's policy");
    await visitor.leave();
  },
);

test('where the policy blocks the platform, every element that needs it owns up', async () => {
  const policy = (policies['own files only'] ?? '').replace(' PLATFORM', '');
  const visitor = await visit(browser, put(policy, tag()));
  const seen = await visitor.seeAll();
  expect(seen.filter(({ shows }) => shows === 'fallback').length).toBeGreaterThan(0);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('a sandboxed frame without an origin works or owns up', async () => {
  const inner = put(
    policies['own files only']?.replace("frame-ancestors 'none'", '').replaceAll("'self'", pages.url) ?? '',
    tag(),
  );
  const html = `<!doctype html><html lang="zh-CN"><body><iframe sandbox="allow-scripts" width="900" height="800" src="${inner}"></iframe></body></html>`;
  const visitor = await visit(browser, pages.put({ html }));
  const frame = visitor.page.frameLocator('iframe');
  for (const name of elementNames.filter((one) => one !== 'ip-provider'))
    await frame.locator(name).first().getByText(/\S/).first().waitFor({ timeout: 15_000 });
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});
