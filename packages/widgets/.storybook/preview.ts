/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define.js';

// The tables of the documentation come from the class comments, once `npm run build` has collected them.
for (const manifest of Object.values(import.meta.glob('../custom-elements.json', { eager: true, import: 'default' }))) {
  setCustomElementsManifest(manifest);
}

const preview: Preview = {
  // A story with an accessibility violation is a failed test.
  parameters: { a11y: { test: 'error' } },
  tags: ['autodocs'],
};

export default preview;
