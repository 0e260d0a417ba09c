import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      root: fileURLToPath(new URL('..', import.meta.url)),
      // The packages from their sources: a story shows what the editor shows, without a build in between.
      build: { chunkSizeWarningLimit: 4000, reportCompressedSize: false },
      resolve: { conditions: ['@ip-portal/source', ...defaultClientConditions] },
      optimizeDeps: { exclude: ['lucide'] },
    }),
};

export default config;
