import { afterEach, test } from 'vitest';
import { purchase } from './purchase.js';
import { openStage, type Stage } from './stage.js';
import { chinese } from './words.js';

let stage: Stage;
afterEach(() => stage.close());

test('buyer and seller do the whole deal in large print', async () => {
  stage = await openStage();
  await purchase(stage, { run: 'elder', words: chinese, look: 'park.elder.auto' });
}, 240_000);
