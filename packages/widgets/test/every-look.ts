import axe from 'axe-core';
import { plainLook, redress, type Look } from './look.js';
import { rested } from './settled.js';

/** Every pair of language, scheme and mode occurs; the themes take turns. The first is how a story is rendered. */
const looks: readonly Look[] = [
  plainLook,
  { theme: 'park', locale: 'en', scheme: 'dark', mode: 'standard' },
  { theme: 'incubator', locale: 'en', scheme: 'light', mode: 'elder' },
  { theme: 'exchange', locale: 'zh-CN', scheme: 'dark', mode: 'elder' },
];

const nameOf = ({ theme, locale, scheme, mode }: Look): string => [locale, scheme, mode, theme].join(' ');

async function violations(canvas: HTMLElement): Promise<string[]> {
  const found = await axe.run(canvas, {
    resultTypes: ['violations'],
    // A story is a part of a page: the landmarks are the page's.
    rules: { region: { enabled: false } },
  });
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, html, failureSummary }) => {
      const reason = (failureSummary ?? '').replace(/^.*\n\s*/, '').split('\n')[0] ?? '';
      return `${id}: ${help}\n    at ${target.flat().join(' > ')}\n    ${html.slice(0, 160)}\n    ${reason}`;
    }),
  );
}

/** Dresses what is on the canvas in one look after the other and checks each with axe; throws what it found. */
export async function checkEveryLook(canvas: HTMLElement): Promise<void> {
  const found: string[] = [];
  for (const look of looks) {
    redress(canvas, look);
    await rested(canvas, look.locale);
    for (const violation of await violations(canvas)) found.push(`[${nameOf(look)}] ${violation}`);
  }
  redress(canvas, plainLook);
  if (found.length > 0) throw new Error(`axe found ${found.length} violations:\n${found.join('\n')}`);
}
