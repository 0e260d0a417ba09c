// The static Storybook as a step of `npm test` and of `npm run pictures`.
const program = 'node_modules/storybook/dist/bin/dispatcher.js';

/** @type {import('./run-parallel.mjs').Step} */
export const buildStorybook = {
  name: 'build Storybook',
  // Its tables show what is written there.
  after: ['build custom-elements.json'],
  command: [
    program,
    'build',
    '-c',
    'packages/widgets/.storybook',
    '-o',
    'storybook-static',
    '--quiet',
    '--loglevel',
    'error',
  ],
};
