import type { Client } from '@ip-portal/core';
import { html, type TemplateResult } from 'lit';

/** What a reader of Storybook can turn. */
export interface Controls {
  readonly locale: 'zh-CN' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly mode: 'standard' | 'elder';
}

export const controls = {
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    scheme: { control: 'inline-radio', options: ['light', 'dark'] },
    mode: { control: 'inline-radio', options: ['standard', 'elder'] },
  },
  args: { locale: 'zh-CN', scheme: 'light', mode: 'standard' },
} as const;

/** An element inside a provider that follows the controls. */
export function provided(client: Client, content: TemplateResult): (args: Controls) => TemplateResult {
  return ({ locale, scheme, mode }) => html`
    <ip-provider .client=${client} locale=${locale} color-scheme=${scheme} display-mode=${mode}>${content}</ip-provider>
  `;
}
