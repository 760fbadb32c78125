import { expect, type Locator, type Page } from '@playwright/test';
import { keepText } from '../../../src-shared/text/keep-text.ts';

/** Makes contacts of the good rows; the rest stays in the import. */
export class KeepStep {
  readonly page: Page;
  readonly main: Locator;
  readonly listName: Locator;
  readonly keep: Locator;
  /** The answer where possible duplicates are not decided. */
  readonly keepAnyway: Locator;
  readonly tagName: Locator;
  readonly history: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.listName = page.getByRole('combobox', { name: keepText.listName });
    this.keepAnyway = page.getByRole('button', { name: keepText.keepAnyway });
    this.tagName = page.getByRole('combobox', { name: keepText.tagName });
    this.history = page.getByRole('region', { name: keepText.history });
    this.keep = page.getByRole('button', { name: /^Keep [\d,]+ contacts?$/u });
  }

  /** Keeps the rows and expects the result on the screen. */
  async keepIn(listName: string): Promise<void> {
    await this.listName.fill(listName);
    // Leaving the field closes the lists that it proposes.
    await this.listName.press('Tab');
    await this.keep.click();
    await this.confirmDuplicates();
    await expect(this.result(listName)).toBeVisible();
  }

  /** Where possible duplicates are not decided, keeping asks first. */
  async confirmDuplicates(): Promise<void> {
    await expect(this.keepAnyway.or(this.page.getByRole('region', { name: /^Kept in/u }))).toBeVisible();
    if (await this.keepAnyway.isVisible()) await this.keepAnyway.click();
  }

  result(listName: string): Locator {
    return this.page.getByRole('region', { name: keepText.doneTitle(listName) });
  }

  async sendList(): Promise<void> {
    await this.page.getByRole('button', { name: keepText.send }).click();
  }
}
