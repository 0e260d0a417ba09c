import type { Worded } from '../worded.js';
import type { messages as source } from '../zh-cn/ipc-subclasses.js';
import { titles as a } from './ipc-subclasses-a.js';
import { titles as b } from './ipc-subclasses-b.js';
import { titles as c } from './ipc-subclasses-c.js';
import { titles as d } from './ipc-subclasses-d.js';
import { titles as e } from './ipc-subclasses-e.js';
import { titles as f } from './ipc-subclasses-f.js';
import { titles as g } from './ipc-subclasses-g.js';
import { titles as h } from './ipc-subclasses-h.js';

export const messages: Worded<typeof source> = { titles: { ...a, ...b, ...c, ...d, ...e, ...f, ...g, ...h } };
