import type { FileChooser, Locator, Page } from 'playwright';

export const patience = { timeout: 15_000 };

export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How a person works a page. */
export interface Hands {
  press(target: Locator): Promise<void>;
  /** Radio buttons and check boxes. */
  choose(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Hands in a file through a file field or a button that opens the file dialogue. */
  handIn(target: Locator, paper: Paper): Promise<void>;
}

export function mouse(): Hands {
  return {
    press: (target) => target.click(patience),
    choose: (target) => target.check(patience),
    write: (target, text) => target.fill(text, patience),
    handIn: (target, paper) => target.setInputFiles(paper, patience),
  };
}

/** A finger on a phone: what only answers to a pointer that hovers, or is too small to hit, fails here. */
export function touch(): Hands {
  return {
    press: (target) => target.tap(patience),
    choose: async (target) => {
      await target.waitFor(patience);
      if (!(await target.isChecked())) await target.tap(patience);
    },
    write: async (target, text) => {
      await target.tap(patience);
      await target.fill(text, patience);
    },
    handIn: (target, paper) => target.setInputFiles(paper, patience),
  };
}

/** Where the focus is: on the target, on another radio button of its group, or somewhere else. */
const focusFrom = (target: Locator) =>
  target.evaluate((element) => {
    if (element.matches(':focus')) return 'here';
    const root = element.getRootNode();
    const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    const isInGroup =
      element instanceof HTMLInputElement &&
      focused instanceof HTMLInputElement &&
      element.type === 'radio' &&
      focused.type === 'radio' &&
      focused.name === element.name;
    return isInGroup ? 'in its group' : 'elsewhere';
  });

/** Never touches the mouse: Tab until the focus is where it is wanted, then the key of the control. */
export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page;
  // The browser hands choosers over while somebody listens. Told so by the first listener, it may hear of the key sooner.
  page.on('filechooser', () => undefined);

  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached', ...patience });
    for (let tabs = 0; tabs < 250; tabs += 1) {
      const focus = await focusFrom(target);
      if (focus === 'here') return;
      await keys.press(focus === 'in its group' ? 'ArrowDown' : 'Tab');
    }
    throw new Error(`Failed to reach ${String(target)} by keyboard: 250 presses of Tab did not come to it.`);
  }

  return {
    press: async (target) => {
      await reach(target);
      await keys.press('Enter');
    },
    choose: async (target) => {
      await reach(target);
      if (!(await target.isChecked())) await keys.press('Space');
    },
    write: async (target, text) => {
      await reach(target);
      await keys.press('Control+A');
      await keys.insertText(text);
    },
    handIn: async (target, paper) => {
      await reach(target);
      const asked: Promise<FileChooser> = page.waitForEvent('filechooser', patience);
      await keys.press('Enter');
      await (await asked).setFiles(paper);
    },
  };
}
