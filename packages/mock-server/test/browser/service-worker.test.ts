import { setupWorker } from 'msw/browser';
import { afterAll, beforeAll } from 'vitest';
import { mockHandlers } from '../../src/hosts/msw.js';
import { createPlatform } from '../../src/platform.js';
import { conformance } from '../conformance/conformance.js';

const baseUrl = 'https://platform.example';
const worker = setupWorker(...mockHandlers(createPlatform({ listings: 1000 }), { baseUrl }));

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
});
afterAll(() => worker.stop());

conformance(() => ({ fetch: (request) => fetch(request), baseUrl }));
