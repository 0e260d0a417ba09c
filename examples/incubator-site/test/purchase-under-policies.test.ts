import { afterEach, test } from 'vitest';
import { purchase } from './purchase.js';
import { openStage, type Stage } from './stage.js';
import { strictPolicies, type StrictPolicy } from './strict-policies.js';
import { chinese } from './words.js';

let stage: Stage;
afterEach(() => stage.close());

// The site's own policy, which trusts its own files, is that of all other purchases.
test.for(Object.keys(strictPolicies) as StrictPolicy[])(
  'a whole purchase breaches nothing under a policy of %s',
  { timeout: 240_000 },
  async (policy) => {
    stage = await openStage({ policy });
    await purchase(stage, { run: `policy-${policy.replaceAll(' ', '-')}`, words: chinese });
  },
);
