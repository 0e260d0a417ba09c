import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { controls, scene, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-provider', component: 'ip-provider', ...controls };

export default meta;

/** One provider, two elements: both speak its language, wear its look and ask its platform. */
export const TwoElements: StoryObj<Controls> = scene({
  prepare: async () => ({}),
  content: () => html`
    <ip-search page-size="2" right-type="patent" listing-href="?listing={id}"></ip-search>
    <ip-search page-size="2" url-prefix="more" listing-href="?listing={id}"></ip-search>
  `,
});
