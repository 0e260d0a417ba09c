// The floors of the three packages. A folder is a floor: imports go down only, type imports included, without rings.
// Each list names the floors from the lowest up; `pattern` is matched after `packages/<name>/src/`.

const core = [
  { name: 'errors', pattern: 'errors/' },
  { name: 'standards', pattern: 'standards/' },
  { name: 'rules', pattern: 'rules/' },
  { name: 'schemas', pattern: 'schemas/' },
  { name: 'process', pattern: 'process/' },
  { name: 'transport', pattern: 'transport/' },
  { name: 'resources', pattern: 'resources/' },
  { name: 'wiring', pattern: '(client|server)\\.ts$' },
  { name: 'contents', pattern: '(index|model)\\.ts$' },
];

const widgets = [
  { name: 'events', pattern: '(events|locale|gathered-words)\\.ts$|locales/' },
  { name: 'formats', pattern: 'formats/' },
  { name: 'controllers', pattern: '(controllers|context)/' },
  { name: 'templates', pattern: '(icons|templates|styles|themes)/' },
  { name: 'elements', pattern: 'elements/' },
  { name: 'contents', pattern: '(index|configure|define|loader|track)\\.ts$' },
];

const mockServer = [
  { name: 'domain', pattern: 'domain/' },
  { name: 'catalogue', pattern: 'catalogue/' },
  { name: 'store', pattern: 'store/' },
  { name: 'routes', pattern: '(routes|scenarios|faults)/' },
  { name: 'platform', pattern: 'platform\\.ts$' },
  { name: 'hosts', pattern: 'hosts/' },
  { name: 'contents', pattern: '(index|node|msw|http|cli)\\.ts$' },
];

// Tests, stories and test set-up may use anything.
const outsideTheFloors = '\\.(test|stories|arbitraries)\\.ts$|/(test|fixtures)/';

const inside = (packageName, pattern) => `^packages/${packageName}/src/(${pattern})`;

const upward = (packageName, floors) =>
  floors.slice(0, -1).map((floor, index) => ({
    name: `${packageName}-${floor.name}-imports-down-only`,
    comment: `Move what ${floor.name} needs to a lower floor, or the importing code to a higher one.`,
    severity: 'error',
    from: { path: inside(packageName, floor.pattern), pathNot: outsideTheFloors },
    to: { path: floors.slice(index + 1).map((higher) => inside(packageName, higher.pattern)) },
  }));

// A file outside the floors would escape every rule. (One that neither imports nor is imported is knip's to find.)
function everyFileHasAFloor(packageName, floors) {
  const stray = {
    path: inside(packageName, ''),
    pathNot: [...floors.map((floor) => inside(packageName, floor.pattern)), outsideTheFloors],
  };
  const rule = {
    comment: 'Put the file on a floor, or add a floor in .dependency-cruiser.mjs.',
    severity: 'error',
  };
  return [
    { ...rule, name: `${packageName}-file-has-no-floor`, from: stray, to: {} },
    { ...rule, name: `${packageName}-imports-file-without-floor`, from: {}, to: stray },
  ];
}

const edges = [
  {
    name: 'core-stands-alone',
    comment: 'core is the lowest package and draws nothing on a screen.',
    severity: 'error',
    from: { path: '^packages/core/src/', pathNot: outsideTheFloors },
    to: { path: ['^packages/(widgets|mock-server)/', 'node_modules/(lit|lit-html|@lit|msw|hono)/'] },
  },
  {
    name: 'widgets-use-the-front-door-of-core',
    severity: 'error',
    from: { path: '^packages/widgets/src/', pathNot: outsideTheFloors },
    to: { path: '^packages/(core/(?!src/index\\.ts$)|mock-server/)' },
  },
  {
    name: 'mock-server-shares-only-the-model-of-core',
    comment: "A bug in core's transport would hide from every test if the mock platform used it too.",
    severity: 'error',
    from: { path: '^packages/mock-server/src/', pathNot: outsideTheFloors },
    to: { path: '^packages/(core/(?!src/model\\.ts$)|widgets/)' },
  },
  {
    name: 'transport-knows-no-resource',
    severity: 'error',
    from: { path: '^packages/core/src/transport/', pathNot: outsideTheFloors },
    to: {
      path: ['^packages/core/src/(process|rules)/', '^packages/core/src/schemas/(?!(page|problem|session)\\.ts$)'],
    },
  },
  {
    name: 'elements-compose-by-tag',
    comment: "Use the other element's tag in the template and import its define file, not its class.",
    severity: 'error',
    from: { path: '^packages/widgets/src/elements/([^/]+)/', pathNot: outsideTheFloors },
    to: { path: '^packages/widgets/src/elements/', pathNot: ['^packages/widgets/src/elements/$1/', '/define\\.ts$'] },
  },
  {
    name: 'node-only-where-node-is',
    comment: 'The rest of the packages runs in browsers too.',
    severity: 'error',
    from: {
      path: '^packages/[^/]+/src/',
      pathNot: [
        '^packages/mock-server/src/(hosts/|store/sqlite|(cli|http|node)\\.ts$)',
        '^packages/core/src/server\\.ts$',
        outsideTheFloors,
      ],
    },
    to: { dependencyTypes: ['core'] },
  },
  { name: 'no-rings', severity: 'error', from: {}, to: { circular: true } },
  { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward('core', core),
    ...upward('widgets', widgets),
    ...upward('mock-server', mockServer),
    ...everyFileHasAFloor('core', core),
    ...everyFileHasAFloor('widgets', widgets),
    ...everyFileHasAFloor('mock-server', mockServer),
    ...edges,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@ip-portal/source', 'import', 'types', 'default'],
    },
  },
};
