import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { orderableListing } from '../../../test/sandbox.js';
import { controls, scene, turned, type Controls } from '../../../test/story.js';
import { fill, send } from '../../../test/enquiry-form.js';
import { strike } from '../../../test/weather.js';

const meta: Meta<Controls> = { title: 'ip-enquiry', component: 'ip-enquiry', ...controls };

export default meta;

const content = ({ id }: { readonly id: string }) => html`<ip-enquiry listing-id=${id}></ip-enquiry>`;
const prepare: Parameters<typeof scene<{ readonly id: string }>>[0]['prepare'] = ({ visitor }) =>
  orderableListing(visitor);

/** A visitor asks about a patent; nobody need be signed in. */
export const Ready: StoryObj<Controls> = scene({ prepare, content });

/** Sent without having filled anything in. */
export const Faulty: StoryObj<Controls> = scene({ prepare, content, play: (element) => send(element) });

/** The platform refused a value that the form let through: it is said at its field. */
export const Refused: StoryObj<Controls> = scene({
  prepare,
  content,
  play: async (element) => {
    await fill(element, { senderName: '昆明市高新技术产业开发区产学研合作促进中心'.repeat(5) });
    await send(element);
  },
});

/** The platform has taken the enquiry. */
export const Sent: StoryObj<Controls> = scene({
  prepare,
  content,
  play: async (element) => {
    await fill(element);
    await send(element, '[part=sent]');
  },
});

/** The platform is taking its time; what was written stays. */
export const Sending: StoryObj<Controls> = scene({
  prepare,
  content,
  play: async (element, sandbox) => {
    await fill(element);
    await strike(sandbox, 'silent');
    await send(element, '[part=send][aria-disabled=true]');
  },
});

const failing: StoryObj<Controls> = scene({
  prepare,
  content,
  play: async (element) => {
    await fill(element);
    await send(element, '[role=alert]');
  },
});

/** The platform does not answer; what was written stays. */
export const Failed: StoryObj<Controls> = turned(failing, { fault: 'offline' });

/** The platform has taken too many from here. */
export const TooMany: StoryObj<Controls> = turned(failing, { fault: 'rate_limited' });

/** The platform refuses the sender. */
export const Forbidden: StoryObj<Controls> = turned(failing, { fault: 'forbidden' });

/** The page names no right. */
export const Empty: StoryObj<Controls> = scene({
  prepare: () => Promise.resolve({}),
  content: () => html`<ip-enquiry></ip-enquiry>`,
});
