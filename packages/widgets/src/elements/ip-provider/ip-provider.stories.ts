import type { Client } from '@ip-portal/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openOrder, type Sandbox } from '../../../test/sandbox.js';
import { controls, scene, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-provider', component: 'ip-provider', ...controls };

export default meta;

const prepare = async (): Promise<object> => ({});

/** One provider, two elements: both speak its language, wear its look and ask its platform. */
export const TwoElements: StoryObj<Controls> = scene({
  prepare,
  content: () => html`
    <div style="display: grid; gap: 3rem">
      <ip-search page-size="2" right-type="patent" listing-href="?listing={id}"></ip-search>
      <ip-search page-size="2" url-prefix="more" listing-href="?listing={id}"></ip-search>
    </div>
  `,
});

/** Nobody is signed in: what needs a party says so, and shows the page's own way in. */
export const SignedOut: StoryObj<Controls> = scene({
  prepare,
  content: (_found, { locale }) => html`
    <ip-order-list>
      <p slot="sign-in"><a href="#sign-in">${locale === 'en' ? 'Sign in with the park' : '使用园区账号登录'}</a></p>
    </ip-order-list>
  `,
});

/** A key that is none: every element says that the page is set up wrongly, and asks nobody. */
export const BadKey: StoryObj<Controls> = {
  ...scene({
    prepare,
    content: () => html`
      <ip-provider publishable-key="sk_not_for_pages" base-url="https://platform.test">
        <ip-search></ip-search>
      </ip-provider>
    `,
  }),
  parameters: { complaint: 'ConfigurationError: ' },
};

/** Somebody with one order. */
const oneOrder = async (sandbox: Sandbox): Promise<{ readonly client: Client }> => ({
  client: (await openOrder(sandbox)).buyer,
});

/** A provider inside another: a dark corner of the page, in large print. */
export const DarkCorner: StoryObj<Controls> = scene({
  role: 'buyer',
  prepare: oneOrder,
  content: ({ client }) => html`
    <ip-provider .client=${client} color-scheme="dark" display-mode="elder">
      <div style="padding: 1.5rem; background: #0f161d">
        <ip-order-list tracker-href="?order={id}"></ip-order-list>
      </div>
    </ip-provider>
  `,
});

/** Colours and corners of its own, for everything inside. */
export const OwnColours: StoryObj<Controls> = scene({
  role: 'buyer',
  prepare: oneOrder,
  content: () => html`
    <div
      style="--ip-color-accent: light-dark(#8a1f11, #f5b0a5); --ip-color-accent-quiet: light-dark(#fbeae7, #3a1b16);
        --ip-color-on-accent: light-dark(#fff, #3a0d06); --ip-radius: 0; --ip-radius-large: 0"
    >
      <ip-order-list tracker-href="?order={id}"></ip-order-list>
    </div>
  `,
});
