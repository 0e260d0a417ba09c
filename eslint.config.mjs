import javascript from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const restricted = (selector, message) => ({ selector, message });
const inTemplate = (pattern, message) =>
  restricted(`TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/${pattern}/i]`, message);

// Two configurations that set one rule do not add up (the later wins), so the lists are put together by hand below.
const everywhere = [
  restricted('TSEnumDeclaration', 'Use a union of strings or an `as const` list.'),
  restricted('ExportDefaultDeclaration', 'Use named exports.'),
  restricted('ExportAllDeclaration:not([exported])', 'Name what is exported: a contents page lists its contents.'),
  restricted(
    "ImportDeclaration[source.value='zod']",
    "Only `import * as z from 'zod/mini'`: classic zod calls `new Function`.",
  ),
  restricted(
    "ImportDeclaration[source.value='zod/mini'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    "Use `import * as z from 'zod/mini'`: a named import of z defeats tree shaking.",
  ),
  restricted(
    "CallExpression[callee.object.name='z'][callee.property.name='config']",
    "zod's settings are shared by every copy on the page: ours would change the host's.",
  ),
  restricted(
    'ImportDeclaration[source.value=/^\\.{1,2}\\u002F/]:not([source.value=/\\.(js|mjs|json|css)(\\?raw)?$/])',
    'A relative import ends in `.js`.',
  ),
];

const clock = [
  restricted("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Take the time as an argument.'),
  restricted("NewExpression[callee.name='Date'][arguments.length=0]", 'Take the time as an argument.'),
  restricted(
    "MemberExpression[object.name='performance'][property.name='timeOrigin']",
    "This is the device's date: take the platform's, `client.now()`.",
  ),
  restricted("CallExpression[callee.object.name='Math'][callee.property.name='random']", 'Take a seeded generator.'),
];

const money = [
  restricted("CallExpression[callee.name='parseFloat']", 'Money is integer minor units: parse digits, never floats.'),
  restricted("CallExpression[callee.property.name='parseFloat']", 'Money is integer minor units: never floats.'),
  restricted(
    "CallExpression[callee.name='Number']",
    'Money is integer minor units: parse with a schema, not `Number(`.',
  ),
];

const markup = [
  restricted("ImportSpecifier[imported.name='styleMap']", 'Blocked by `style-src` on first render: use classes.'),
  restricted(
    'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]',
    'Everything from the API is hostile text.',
  ),
  restricted(
    'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    'This executes markup.',
  ),
  restricted("CallExpression[callee.property.name='insertAdjacentHTML']", 'This executes markup.'),
  inTemplate('\\sstyle\\s*=', 'Inline styles are blocked by `style-src`: use a class, a part or a custom property.'),
  inTemplate('\\.(innerHTML|outerHTML)\\s*=', 'This executes markup.'),
  inTemplate('\\son[a-z]+\\s*=', 'An inline handler is blocked by `script-src`: use `@event=`.'),
  inTemplate('[\\s.]srcdoc\\s*=', 'This executes markup.'),
];

// `await`, for-await and `import()` take a promise of the browser's as it is. Whatever calls its `then` asks the page for it.
const brokenByPages = [
  restricted(
    'CallExpression > MemberExpression.callee[property.name=/^(then|catch|finally)$/]',
    'Use `await`: a page may have broken the `then` of all promises.',
  ),
  restricted(
    "MemberExpression[object.name='Promise']",
    'Use `await`: `Promise.all` and its like ask for `then`, and a page may have replaced them.',
  ),
  restricted(
    "CallExpression[callee.object.name='Array'][callee.property.name='from'][arguments.length>1]",
    'Spread and map: the `Array.from` of Prototype.js takes no function.',
  ),
  restricted(
    'CallExpression > MemberExpression.callee[property.name=/^(findLast|findLastIndex|toReversed|toSorted|toSpliced|throwIfAborted)$/]',
    'Not every browser that we run in has it (Chrome 93, Safari 15.4): filter and take `at(-1)`, copy first, or look at `aborted`.',
  ),
  restricted(
    'CallExpression[callee.property.name=/^(matches|closest|querySelector)$/][arguments.0.value=/:focus/]',
    'WebKit says no to `:focus` while the window is behind another: ask for the `activeElement` of the root.',
  ),
];

const renderOnly = [restricted('AwaitExpression', 'An element renders; waiting belongs to a controller.')];

const tests = [
  restricted(
    "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
    'Test the real module.',
  ),
  restricted("ImportSpecifier[imported.name='describe']", 'Tests are flat: put the context into the sentence.'),
  restricted(
    "CallExpression[callee.name='test'] > Literal.arguments[value=/\\bshould\\b/i]",
    'Say what it does: no "should".',
  ),
  restricted(
    'CallExpression:matches([callee.name="setTimeout"], [callee.property.name=/^(setTimeout|waitForTimeout)$/])',
    'Wait for something, not for a while: a condition, what must come later, or stillness (`watchStillness`).',
  ),
  restricted("ImportDeclaration[source.value='node:timers/promises']", 'Wait for something, not for a while.'),
];

const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

const testFiles = ['**/*.test.ts', '**/test/**/*.ts', '**/*.arbitraries.ts'];

const globalsOf = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));
const nodeGlobals = globalsOf(Object.getOwnPropertyNames(globalThis));
const pageGlobals = globalsOf([
  'addEventListener',
  'matchMedia',
  'document',
  'window',
  'location',
  'history',
  'customElements',
  'CustomEvent',
  'HTMLElement',
  'InputEvent',
  'MutationObserver',
  'XMLHttpRequest',
  'requestAnimationFrame',
]);

export default defineConfig(
  globalIgnores(['**/dist/**', '**/storybook-static/**', '**/coverage/**', '**/mockServiceWorker.js']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  javascript.configs.recommended,
  { files: ['**/*.{mjs,js}'], languageOptions: { globals: nodeGlobals } },
  { files: ['examples/*/site/**/*.js', 'bench/**/*.js'], languageOptions: { globals: pageGlobals } },
  {
    files: ['**/*.{ts,mts}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The compiler reports unused locals already, and knows an underscore.
      '@typescript-eslint/no-unused-vars': 'off',
      eqeqeq: 'error',
      'max-params': ['error', 3],
      'no-console': 'error',
    },
  },
  { files: ['packages/*/src/**/*.ts'], rules: syntax(everywhere, clock) },
  { files: ['packages/core/src/**/*.ts'], rules: syntax(everywhere, clock, brokenByPages) },
  { files: ['packages/core/src/{process,schemas}/**/*.ts'], rules: syntax(everywhere, clock, money, brokenByPages) },
  { files: ['packages/core/src/transport/**/*.ts'], rules: syntax(everywhere, brokenByPages) },
  { files: ['packages/mock-server/src/hosts/**/*.ts'], rules: syntax(everywhere) },
  {
    files: ['packages/{core,widgets}/src/**/*.ts'],
    ignores: ['**/*.{test,stories}.ts'],
    // A promise that an async function returns is asked for its `then`; one that it awaits is not.
    rules: { '@typescript-eslint/return-await': ['error', 'always'] },
  },
  { files: ['packages/mock-server/src/{hosts/**/*,cli}.ts', 'examples/**/*.ts'], rules: { 'no-console': 'off' } },
  // The maps of the DOM take our events in by nothing else.
  {
    files: ['packages/widgets/src/events.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }] },
  },
  // The loader has nobody but the console to tell that a file is missing.
  // So has an element that had to give up drawing, what a page has set that cannot be used, and a session that could not be had
  // where no hook listens.
  {
    files: [
      'packages/widgets/src/{loader,context/{address-complaint,page-words,setup-complaint},templates/portal-element}.ts',
      'packages/core/src/transport/session.ts',
    ],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['PortalElement', 'LitElement', 'ReactiveElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // `role="list"` brings back what Safari drops when a list loses its bullets.
      'lit-a11y/no-redundant-role': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'wc/no-exports-with-element': 'off',
      ...syntax(everywhere, clock, markup, brokenByPages),
    },
  },
  {
    files: ['packages/widgets/src/elements/**/*.ts'],
    ignores: ['**/*.{test,stories}.ts'],
    rules: syntax(everywhere, clock, markup, brokenByPages, renderOnly),
  },
  {
    files: ['packages/widgets/src/controllers/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'lit', importNames: ['html', 'css', 'LitElement'], message: 'A controller draws nothing.' }],
        },
      ],
    },
  },
  {
    files: ['**/*.stories.ts', '**/.storybook/*.ts', '**/*.config.ts'],
    rules: syntax(everywhere.filter(({ selector }) => !selector.startsWith('ExportDefault'))),
  },
  {
    files: testFiles,
    rules: {
      ...syntax(everywhere, tests),
      'max-params': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/unbound-method': 'off',
      // Matchers (`expect.anything()`) and event details are `any` by their own types.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
