import { expect, type Locator, type Page } from '@playwright/test';

/** The most steps that anything on a screen may be away. */
const patience = 80;

/** A person without a mouse: everything is reached by keys, one after the other. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Walks on with Tab, or another key, until this has the focus. */
  async walkTo(target: Locator, key = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let step = 0; step < patience; step += 1) {
      if (await hasFocus(target)) return;
      await this.press(key);
    }
    await expect(target, `${patience} times ${key} lead there`).toBeFocused();
  }

  /** Walks to a button and presses it. */
  async use(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.walkTo(target);
    await this.press(key);
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
