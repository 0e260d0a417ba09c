import type { Preview } from '@storybook/web-components-vite';
import { addons } from 'storybook/preview-api';
import '../src/define.js';
import { checkEveryLook } from '../test/every-look.js';
import { choices, plainLook } from '../test/look.js';
import { descriptionOf, tablesOf } from './manifest-tables.js';

const isTest = '__vitest_browser__' in globalThis;

// Whoever looks at all stories goes from one to the next without loading this page anew.
addEventListener('story-asked', (event) => {
  const storyId: unknown = event instanceof CustomEvent ? event.detail : undefined;
  addons.getChannel().emit('setCurrentStory', { storyId, viewMode: 'story' });
});

const toolbar = (title: string, values: readonly string[]) => ({
  description: title,
  toolbar: { title, items: values.map((value) => ({ value, title: `${title}: ${value}` })), dynamicTitle: true },
});

const preview: Preview = {
  initialGlobals: { ...plainLook },
  globalTypes: {
    theme: toolbar('Theme', choices.theme),
    locale: toolbar('Language', choices.locale),
    scheme: toolbar('Colour scheme', choices.scheme),
    mode: toolbar('Display mode', choices.mode),
  },
  // A story with an accessibility violation is a failed test: in Storybook in the look of the toolbar (its own panel
  // shows it), in `npm test` in every look, without rendering anew.
  parameters: {
    a11y: { test: isTest ? 'off' : 'error' },
    docs: { extractArgTypes: tablesOf, extractComponentDescription: descriptionOf },
    options: { storySort: { order: ['Introduction', 'Visual language'] } },
  },
  afterEach: async ({ canvasElement, parameters }) => {
    if (isTest) await checkEveryLook(canvasElement);
    // How what its page complains of begins, where a story is about just that.
    document.documentElement.dataset['complaint'] = String(parameters['complaint'] ?? '');
    // Whoever takes a picture waits for this.
    document.documentElement.dataset['story'] = 'told';
  },
  tags: ['autodocs'],
};

export default preview;
