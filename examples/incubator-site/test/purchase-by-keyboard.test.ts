import { afterEach, test } from 'vitest';
import { purchase } from './purchase.js';
import { openStage, type Stage } from './stage.js';
import { english } from './words.js';

let stage: Stage;
afterEach(() => stage.close());

test('buyer and seller do the whole deal without a mouse', async () => {
  stage = await openStage();
  await purchase(stage, { run: 'keyboard', words: english, by: 'keyboard' });
}, 180_000);
