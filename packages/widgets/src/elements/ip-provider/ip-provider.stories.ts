import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createSandbox } from '../../../test/sandbox.js';
import { controls, provided, type Controls } from '../../../test/story.js';

const sandbox = createSandbox();

const meta: Meta<Controls> = { title: 'ip-provider', component: 'ip-provider', ...controls };

export default meta;

/** One provider, two elements: both speak its language, wear its look and ask its platform. */
export const TwoElements: StoryObj<Controls> = {
  render: provided(
    sandbox.visitor,
    html`
      <ip-search page-size="2" right-type="patent" listing-href="?listing={id}"></ip-search>
      <ip-search page-size="2" url-prefix="more" listing-href="?listing={id}"></ip-search>
    `,
  ),
};
