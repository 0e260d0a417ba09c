import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createSandbox } from '../../../test/sandbox.js';
import { controls, provided, type Controls } from '../../../test/story.js';

const sandbox = createSandbox({ listings: 2000 });

const meta: Meta<Controls> = { title: 'ip-search', component: 'ip-search', ...controls };

export default meta;

/** The catalogue of the mock platform, whole. */
export const Catalogue: StoryObj<Controls> = {
  render: provided(sandbox.visitor, html`<ip-search page-size="10" listing-href="?listing={id}"></ip-search>`),
};
