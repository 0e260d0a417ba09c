// Serves msw's worker script at the root of the test server, so that no generated copy of it lives in the repository.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @returns {import('vite').Plugin} */
export function mockServiceWorker() {
  return {
    name: 'ip-portal:mock-service-worker',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.setHeader('Service-Worker-Allowed', '/');
        response.end(readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'))));
      });
    },
  };
}
