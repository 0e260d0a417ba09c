import { afterEach, test } from 'vitest';
import { purchase } from './purchase.js';
import { openStage, type Stage } from './stage.js';
import { english } from './words.js';

let stage: Stage;
afterEach(() => stage.close());

test('buyer and seller take a patent from the search to the payout, with a rectification on the way', async () => {
  stage = await openStage();
  await purchase(stage, { run: 'purchase', words: english });
}, 240_000);
