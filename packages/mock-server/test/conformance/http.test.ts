import { afterAll, beforeAll } from 'vitest';
import { serve, type RunningServer } from '../../src/hosts/http.js';
import { createPlatform } from '../../src/platform.js';
import { conformance } from './conformance.js';

let server: RunningServer;

beforeAll(async () => {
  server = await serve(createPlatform({ listings: 1000 }), { port: 0 });
});
afterAll(() => server.close());

conformance(() => ({ fetch: (request) => fetch(request), baseUrl: server.url }));
