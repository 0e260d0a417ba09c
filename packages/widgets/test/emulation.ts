import { test } from 'vitest';
import { cdp, server } from 'vitest/browser';

/** What its reader prefers, or that it is printed: as CSS has it. */
interface Circumstances {
  readonly media?: 'print' | '';
  readonly features?: { readonly name: string; readonly value: string }[];
}

const isChromium = server.browser === 'chromium';

/** A test of what only Chromium can be told: its reader's preferences, that it prints, where it is, what an input method does. */
export const testInChromium: ReturnType<typeof test.runIf> = test.runIf(isChromium);

/** Other browsers stay as they are. */
export async function emulate(circumstances: Circumstances): Promise<void> {
  if (isChromium) await cdp().send('Emulation.setEmulatedMedia', circumstances);
}

/** As if the device were elsewhere; by the empty name it is where it was. */
export async function live(timezoneId: string): Promise<void> {
  if (isChromium) await cdp().send('Emulation.setTimezoneOverride', { timezoneId });
}
