import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { mockHandlers } from '../../src/hosts/msw.js';
import { createPlatform } from '../../src/platform.js';
import { conformance } from './conformance.js';

const baseUrl = 'https://platform.example';
const server = setupServer(...mockHandlers(createPlatform({ listings: 1000 }), { baseUrl }));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

conformance(() => ({ fetch: (request) => fetch(request), baseUrl }));
