import type { Client } from '@ip-portal/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { inside } from '../../../test/shadow.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-documents', component: 'ip-documents', ...controls };

export default meta;

interface Deal {
  readonly sandbox: Sandbox;
  readonly buyer: Client;
  readonly orderId: string;
}

function story(
  happened: (deal: Deal) => Promise<unknown> = () => Promise.resolve(),
  play?: (element: Element, sandbox: Sandbox) => Promise<void>,
): StoryObj<Controls> {
  return scene({
    role: 'buyer',
    prepare: async (sandbox) => {
      const { buyer, order } = await openOrder(sandbox);
      await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
      await happened({ sandbox, buyer, orderId: order.id });
      return { orderId: order.id };
    },
    content: ({ orderId }) => html`<ip-documents order-id=${orderId}></ip-documents>`,
    ...(play ? { play } : {}),
  });
}

/** Puts a file into the first chooser, as a person does. */
function choose(element: Element, file: File): void {
  const input = element.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('Failed to choose a file: the story has no chooser.');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const paper = (content: string, name: string): File => new File([content], name, { type: 'application/pdf' });

/** Papers to sign and to upload, as the buyer sees them. */
export const Ready = story();

/** The same papers as the seller sees them. */
export const Seller = turned(Ready, { role: 'seller' });

/** What is signed, asked before the first signature. */
export const Signing = story(undefined, async (element) => {
  element.shadowRoot?.querySelector<HTMLElement>('.signers button')?.click();
  await inside(element, '[part=question]');
});

const press = (element: Element, part: string): void => {
  element.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`)?.click();
};

/** A paper is on its way to its reader. */
export const Downloading = story(undefined, async (element, sandbox) => {
  sandbox.delay = 2_000_000_000;
  press(element, 'download');
  await inside(element, '[part=progress]');
});

/** A paper was fetched, and has the fingerprint of the list. */
export const Downloaded = story(undefined, async (element) => {
  press(element, 'download');
  await inside(element, '[part=downloaded]');
});

/** What arrived is not the file of the list: it is not handed over, and its paper not signed. */
export const OtherFile = story(undefined, async (element, sandbox) => {
  sandbox.tamper = (bytes) => bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte));
  press(element, 'download');
  await inside(element, '[part=fault]');
});

/** A file is on its way. */
export const Uploading = story(undefined, async (element, sandbox) => {
  sandbox.delay = 2_000_000_000;
  choose(element, paper('%PDF-1.4 '.repeat(40_000), '主体身份证明.pdf'));
  await inside(element, '[part=progress]');
});

/** A file was filed; both ends agree on its fingerprint. */
export const Uploaded = story(async ({ buyer, orderId }) => {
  const { data } = await buyer.documents.list(orderId);
  const open = data.find(({ how, signers }) => how === 'upload' && signers.includes('buyer'));
  const content = paper('%PDF-1.4', '营业执照.pdf');
  if (open) await buyer.documents.upload(open, { content, name: content.name });
});

/** A file that cannot be filed, said in words. */
export const WrongFile = story(undefined, async (element) => {
  choose(element, new File(['MZ'], 'setup.exe', { type: 'application/x-msdownload' }));
  await inside(element, '[part=fault]');
});

/** Everything is there. */
export const Complete = story(({ sandbox, buyer, orderId }) =>
  playUntil(sandbox, { buyer, orderId, action: 'accept' }),
);

/** Seen through a tracking link. */
export const Empty = turned(Ready, { role: 'tracking' });

export const Loading = inState(Ready, 'loading');

export const Slow = inState(Ready, 'slow');

export const Stale = inState(Ready, 'stale');

export const Failed = inState(Ready, 'failed');

export const Forbidden = inState(Ready, 'forbidden');
