import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./*.mdx', './*.stories.ts', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      root: fileURLToPath(new URL('..', import.meta.url)),
      // The packages from their sources: a story shows what the editor shows, without a build in between.
      build: { chunkSizeWarningLimit: 4000, reportCompressedSize: false },
      resolve: { conditions: ['@ip-portal/source', ...defaultClientConditions] },
      // Found only when the first story runs, these would make the page reload in the middle of a test.
      optimizeDeps: {
        include: ['axe-core', 'lit', 'lit/directives/guard.js', 'storybook/preview-api'],
      },
    }),
};

export default config;
