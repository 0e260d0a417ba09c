import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scene, type Controls } from '../test/story.js';
import { VisualLanguage } from './visual-language.js';

customElements.define('ip-visual-language', VisualLanguage);

const meta: Meta<Controls> = {
  title: 'Visual language',
  parameters: { controls: { disable: true } },
  tags: ['!autodocs'],
};

export default meta;

/** The tokens as they are: turn theme, scheme and mode in the toolbar and read the measured contrasts. */
export const Tokens: StoryObj<Controls> = scene({
  prepare: () => Promise.resolve({}),
  content: (_found, look) =>
    html`<ip-visual-language
      locale=${look.locale}
      look=${`${look.theme} ${look.scheme} ${look.mode}`}
    ></ip-visual-language>`,
});
