import { afterEach, test } from 'vitest';
import { purchase } from './purchase.js';
import { openStage, type Stage } from './stage.js';
import { chinese } from './words.js';

let stage: Stage;
afterEach(() => stage.close());

test('buyer and seller do the whole deal in Chinese at 320 px', async () => {
  stage = await openStage();
  await purchase(stage, { run: 'phone', words: chinese, width: 320, height: 720 });
}, 240_000);
