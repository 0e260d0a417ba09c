import type { Sandbox } from './sandbox.js';

/** What may be wrong between a page and the platform. */
export const faults = [
  'none',
  'silent',
  'slow',
  'offline',
  'lost_answer',
  'server_error',
  'rate_limited',
  'forbidden',
  'gone',
  'empty',
] as const;
export type Fault = (typeof faults)[number];

/** Where the clock of the platform is put once a story is set. */
export const clocks = ['start', 'next_event', 'day', '30_days'] as const;
export type Clock = (typeof clocks)[number];

const never = 2_000_000_000;

const problem = (status: number, code: string, retryAfter?: number) => ({
  match: {},
  effect: { kind: 'problem', status, code, ...(retryAfter === undefined ? {} : { retryAfter }) },
});

const rules: Readonly<Partial<Record<Fault, object>>> = {
  offline: { match: {}, effect: { kind: 'drop', when: 'before_commit' } },
  lost_answer: { match: { method: 'POST' }, effect: { kind: 'drop', when: 'after_commit' } },
  server_error: problem(503, 'unavailable'),
  rate_limited: problem(429, 'rate_limited', 30),
  forbidden: problem(403, 'forbidden'),
  gone: problem(404, 'not_found'),
};

/** Lists come back without entries, and what counts them counts nothing; everything else is as it is. */
function emptied(_path: string, answer: Readonly<Record<string, unknown>>): object {
  if (!Array.isArray(answer['data'])) return answer;
  const counts = { ...('total' in answer ? { total: 0 } : {}), ...('facets' in answer ? { facets: {} } : {}) };
  return { ...answer, data: [], hasMore: false, nextCursor: null, ...counts };
}

/** Lets a fault strike every call from now on, until another takes its place. */
export async function strike(sandbox: Sandbox, fault: Fault, latency = 0): Promise<void> {
  sandbox.delay = fault === 'silent' ? never : fault === 'slow' ? 6_000 : latency;
  // What a story has changed itself stays as it is, whatever the weather.
  if (fault === 'empty') sandbox.alter = emptied;
  else if (sandbox.alter === emptied) sandbox.alter = null;
  const rule = rules[fault];
  await sandbox.control('PUT', 'faults', { rules: rule ? [rule] : [] });
}

/** Moves the platform's clock on; the other parties do meanwhile what they do by themselves. */
export async function moveClock(sandbox: Sandbox, clock: Clock): Promise<void> {
  if (clock === 'next_event') await sandbox.control('POST', 'clock', { command: 'next' });
  if (clock === 'day') await sandbox.control('POST', 'clock', { command: 'advance', by: 'P1D' });
  if (clock === '30_days') await sandbox.control('POST', 'clock', { command: 'advance', by: 'P30D' });
}
