/** A Chromium-family browser that was launched successfully. */
export interface Browser {
  readonly executablePath: string;
  readonly version: string;
  readonly source: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export const flags: string[];

export function findChromium(): Promise<Browser>;

export function pinnedChromium(): Promise<Browser>;

export function launchOptions(browser: Browser): {
  executablePath: string;
  args: string[];
  headless: boolean;
  env?: Record<string, string>;
};

/** Options of Playwright for the Firefox of this system. */
export function firefoxOptions(): {
  executablePath: string;
  channel: string;
  headless: boolean;
  env: Record<string, string>;
  firefoxUserPrefs: Record<string, number>;
};
