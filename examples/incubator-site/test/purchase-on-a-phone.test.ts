import { afterEach, test } from 'vitest';
import { purchase } from './purchase.js';
import { openStage, type Stage } from './stage.js';
import { chinese } from './words.js';

let stage: Stage;
afterEach(() => stage.close());

test('buyer and seller do the whole deal by touch, in Chinese on phones 320 px wide', async () => {
  stage = await openStage();
  await purchase(stage, { run: 'phone', words: chinese, width: 320, height: 720, by: 'touch' });
}, 240_000);
