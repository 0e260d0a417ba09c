/// <reference types="vite/client" />
import { createClient } from '@ip-portal/core';
import { createPlatform } from '@ip-portal/mock-server';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { configure } from '../src/index.js';
import '../src/define.js';

// The tables of the documentation come from the class comments, once `npm run build` has collected them.
for (const manifest of Object.values(import.meta.glob('../custom-elements.json', { eager: true, import: 'default' }))) {
  setCustomElementsManifest(manifest);
}

// The whole platform inside the page: every story without a provider of its own shows real answers, the same each time.
const platform = createPlatform({ listings: 500 });
configure({
  client: createClient({
    publishableKey: 'pk_test_demo',
    baseUrl: 'https://sandbox.example',
    environment: { fetch: (input, init) => platform.fetch(new Request(input, init)) },
  }),
});

const preview: Preview = {
  // A story with an accessibility violation is a failed test.
  parameters: { a11y: { test: 'error' } },
  tags: ['autodocs'],
};

export default preview;
