import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        ssr: { resolve: { conditions: ['@ip-portal/source', ...defaultServerConditions] } },
        test: { name: 'node', environment: 'node', include: ['packages/{core,mock-server}/{src,test}/**/*.test.ts'] },
      },
    ],
  },
});
