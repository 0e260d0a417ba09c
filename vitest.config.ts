import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { archiveCommands } from './packages/core/test/browser/upload-archive.js';
import { findChromium, firefoxOptions, launchOptions } from './scripts/browser.mjs';
import { ensureChineseFonts } from './scripts/fonts.mjs';
import { mockServiceWorker } from './scripts/mock-service-worker.mjs';

const source = '@ip-portal/source';
const exclude = [...configDefaults.exclude, '**/dist/**'];
const inBrowser = ['packages/{core,mock-server,widgets}/test/browser/**/*.test.ts'];
const storybookFolder = fileURLToPath(new URL('./packages/widgets/.storybook', import.meta.url));

const server = { ssr: { resolve: { conditions: [source, ...defaultServerConditions] } } };
// What is made ready only when a test first asks for it reloads the page under the others: icons are left as they are, being
// files of a few bytes each, and what only one element imports is made ready before the tests.
const client = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  optimizeDeps: { include: ['lit/directives/guard.js', 'lucide'] },
};

const asked = process.argv.flatMap((argument, index, all) => {
  if (argument.startsWith('--project=')) return [argument.slice('--project='.length)];
  return argument === '--project' ? [all[index + 1] ?? ''] : [];
});

// `vitest --project node` should not wait for a browser.
const wanted = (project: string): boolean => asked.length === 0 || asked.includes(project);

// The groups run one after the other, so that timing-sensitive pages never compete with a busy Node project.
// (Group 0 means "no order" to vitest.)
const order = (groupOrder: number) => ({ sequence: { groupOrder } });

// Without a memory of earlier runs vitest starts the largest files first. These are small and take long: started last, they
// would leave all processors but one idle.
const longWork = /\/(service-worker|random-commands|purchase[\w-]*|hostile-hosts|imported)\.test\.ts$/;

class LongWorkFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => longWork.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// A browser on a busy machine may miss a beat once in two thousand tests; on a developer's machine it is to be seen.
const again = { retry: process.env['CI'] ? 1 : 0 };

const node: TestProjectInlineConfiguration = {
  ...server,
  test: {
    ...order(1),
    name: 'node',
    environment: 'node',
    // A process for each of many small files takes longer than their tests.
    isolate: false,
    include: [
      'packages/{core,mock-server}/{src,test}/**/*.test.ts',
      'packages/widgets/test/node/**/*.test.ts',
      'examples/prototype/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: [...exclude, ...inBrowser],
  },
};

const quiet = { headless: true, screenshotFailures: false, traceView: false };

async function browser() {
  ensureChineseFonts();
  const provider = playwright({ launchOptions: launchOptions(await findChromium()) });
  const instances = [{ browser: 'chromium' as const }];
  return { enabled: true, ...quiet, provider, instances, commands: { ...archiveCommands } };
}

async function chromium(): Promise<TestProjectInlineConfiguration> {
  return {
    ...client,
    plugins: [mockServiceWorker()],
    test: {
      ...order(2),
      ...again,
      name: 'chromium',
      include: ['packages/widgets/src/**/*.test.ts', ...inBrowser],
      exclude,
      browser: await browser(),
    },
  };
}

// Only when asked for by name, where it is installed: `npm run test:firefox`. What needs Chromium's protocol is left out.
function firefox(): TestProjectInlineConfiguration {
  const provider = playwright({ launchOptions: firefoxOptions() });
  const instances = [{ browser: 'firefox' as const }];
  return {
    ...client,
    plugins: [mockServiceWorker()],
    test: {
      ...order(6),
      name: 'firefox',
      include: ['packages/widgets/src/**/*.test.ts', ...inBrowser],
      exclude,
      // It has one keyboard for all its pages.
      fileParallelism: false,
      browser: { enabled: true, ...quiet, provider, instances, commands: { ...archiveCommands } },
    },
  };
}

async function storybook(): Promise<TestProjectInlineConfiguration> {
  return {
    ...client,
    plugins: [storybookTest({ configDir: storybookFolder })],
    // One test renders a story and looks at it in every look.
    test: { ...order(3), ...again, name: 'storybook', testTimeout: 60_000, browser: await browser() },
  };
}

// Drives whole pages with Playwright, against the built packages: run `npm run build` first.
const endToEnd: TestProjectInlineConfiguration = {
  test: {
    ...order(4),
    ...again,
    name: 'e2e',
    environment: 'node',
    include: ['examples/*/test/**/*.test.ts', 'packages/widgets/test/pages/**/*.test.ts'],
    exclude: [...exclude, 'examples/prototype/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};

// Compares every story of the static Storybook with its picture, in the pinned browser: `npm run storybook:build` first.
const pictures: TestProjectInlineConfiguration = {
  test: {
    ...order(5),
    ...again,
    name: 'pictures',
    environment: 'node',
    include: ['packages/widgets/test/pictures/**/*.test.ts'],
    exclude,
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
};

const hasStories = existsSync(storybookFolder) && globSync('packages/widgets/src/**/*.stories.ts').length > 0;

// Other tools read this file too (unused-code check, editors): only a test run may look for a browser.
async function projects(): Promise<TestProjectInlineConfiguration[]> {
  if (!process.env['VITEST']) return [node, endToEnd, pictures];
  return [
    ...(wanted('node') ? [node] : []),
    ...(wanted('chromium') ? [await chromium()] : []),
    ...(asked.includes('firefox') ? [firefox()] : []),
    ...(wanted('storybook') && hasStories ? [await storybook()] : []),
    ...(wanted('e2e') ? [endToEnd] : []),
    ...(wanted('pictures') ? [pictures] : []),
  ];
}

export default defineConfig({
  test: {
    maxWorkers: '100%',
    testTimeout: 20_000,
    sequence: { sequencer: LongWorkFirst },
    projects: await projects(),
  },
});
