import { createPlatform } from '../../src/platform.js';
import { conformance } from './conformance.js';

const platform = createPlatform({ listings: 1000 });

conformance(() => ({ fetch: (request) => platform.fetch(request), baseUrl: 'https://platform.example' }));
