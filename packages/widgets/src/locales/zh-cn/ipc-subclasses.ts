import { titles as a } from './ipc-subclasses-a.js';
import { titles as b } from './ipc-subclasses-b.js';
import { titles as c } from './ipc-subclasses-c.js';
import { titles as d } from './ipc-subclasses-d.js';
import { titles as e } from './ipc-subclasses-e.js';
import { titles as f } from './ipc-subclasses-f.js';
import { titles as g } from './ipc-subclasses-g.js';
import { titles as h } from './ipc-subclasses-h.js';

/**
 * Subclasses of the International Patent Classification, 2026.01, in short and in our own words. Symbols and matter are
 * those of the scheme (WIPO; Chinese edition of CNIPA, one PDF a section). H01L, which that edition dissolved into H10, is
 * kept: patents published before carry it.
 */
export const messages = { titles: { ...a, ...b, ...c, ...d, ...e, ...f, ...g, ...h } } as const;
