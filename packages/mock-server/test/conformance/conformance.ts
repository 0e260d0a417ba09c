import { test } from 'vitest';
import { accessTests } from './access-tests.js';
import { dealTests } from './deal-tests.js';
import { enquiryTests } from './enquiry-tests.js';
import { eventTests } from './event-tests.js';
import { marketTests } from './market-tests.js';
import { paperTests } from './paper-tests.js';
import { paymentTests } from './payment-tests.js';
import { protocolTests } from './protocol-tests.js';
import { SandboxClient, type Shell } from './sandbox-client.js';
import { sandboxTests } from './sandbox-tests.js';

/** What every test of the suite gets: a client in a session of its own, and the shell to make more. */
export interface Bench {
  readonly client: SandboxClient;
  readonly shell: Shell;
}

export type ConformanceTests = Readonly<Record<string, (bench: Bench) => Promise<void>>>;

const suites: Readonly<Record<string, ConformanceTests>> = {
  deals: dealTests,
  papers: paperTests,
  payments: paymentTests,
  protocol: protocolTests,
  access: accessTests,
  market: marketTests,
  enquiries: enquiryTests,
  events: eventTests,
  sandbox: sandboxTests,
};

/**
 * Everything a platform has to keep, whatever shell it runs in: the same tests against the in-page `fetch`, msw in Node,
 * msw's service worker, HTTP, and one day an operator's own platform.
 */
export function conformance(shellOf: () => Shell): void {
  for (const [suite, tests] of Object.entries(suites)) {
    for (const [title, run] of Object.entries(tests)) {
      test(
        title,
        async () => {
          const shell = shellOf();
          const session = `${suite}-${title}`.replace(/[^a-z0-9]+/gi, '-').slice(0, 90);
          await run({ client: new SandboxClient(shell, session), shell });
        },
        60_000,
      );
    }
  }
}
