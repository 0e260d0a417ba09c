import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Sandbox } from '../../../test/sandbox.js';
import { controls, inState, scene, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-legal-status', component: 'ip-legal-status', ...controls };

export default meta;

/** The first listing of a search whose record fits. */
async function find(sandbox: Sandbox, search: object, fits: (events: readonly (string | null)[]) => boolean) {
  for await (const listing of sandbox.visitor.listings.list({ limit: 50, ...search })) {
    if (listing.rightType !== 'patent') continue;
    const { number } = listing.right;
    const { events } = await sandbox.visitor.registry.retrieve(number);
    if (fits(events.map(({ code }) => code))) return { number };
  }
  throw new Error('Failed to find a right for the story: the catalogue has none. Make it larger.');
}

function story(search: object, fits: (codes: readonly (string | null)[]) => boolean = () => true): StoryObj<Controls> {
  return scene({
    listings: 2000,
    prepare: (sandbox) => find(sandbox, search, fits),
    content: ({ number }) => html`<ip-legal-status right-number=${number}></ip-legal-status>`,
  });
}

/** A granted invention that was pledged, released and sold. */
export const Ready = story({ legalStatus: ['granted'], patentType: ['invention'] }, (codes) => codes.includes('TR01'));

/** An annuity is late: what paying costs now, and until when. */
export const Grace = story({ legalStatus: ['grace'] });

/** A pledge lies on the right. */
export const Pledged = story({ encumbrance: ['pledge'] }, (codes) => codes.includes('PE01'));

/** Terminated because an annuity was not paid. */
export const Lapsed = story({ legalStatus: ['lapsed_fee'] });

/** Data older than three months. */
export const Old = scene({
  prepare: async (sandbox) => {
    const found = await find(sandbox, { legalStatus: ['granted'] }, () => true);
    await sandbox.control('POST', 'clock', { command: 'advance', by: 'P120D' });
    return found;
  },
  content: ({ number }) => html`<ip-legal-status right-number=${number}></ip-legal-status>`,
});

/** Nobody named a right. */
export const Empty = scene({
  prepare: () => Promise.resolve({}),
  content: () => html`<ip-legal-status></ip-legal-status>`,
});

export const Loading = inState(Ready, 'loading');

export const Slow = inState(Ready, 'slow');

export const Failed = inState(Ready, 'failed');

export const Forbidden = inState(Ready, 'forbidden');

/** A number the office does not know. */
export const Gone = inState(Ready, 'gone');
