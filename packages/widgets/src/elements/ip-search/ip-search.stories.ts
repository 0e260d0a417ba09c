import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { controls, scene, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-search', component: 'ip-search', ...controls };

export default meta;

/** The catalogue of the mock platform, whole. */
export const Catalogue: StoryObj<Controls> = scene({
  listings: 2000,
  prepare: async () => ({}),
  content: () => html`<ip-search page-size="10" listing-href="?listing={id}"></ip-search>`,
});
