import { expect, type Locator, type Page } from '@playwright/test';
import { duplicateText } from '../../../src-shared/text/duplicate-text.ts';

/** The duplicates of an import, in place of its rows. */
export class DuplicatesView {
  readonly page: Page;
  readonly panel: Locator;
  readonly groups: Locator;
  readonly table: Locator;
  readonly back: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: duplicateText.title });
    this.groups = this.panel.getByRole('listbox', { name: duplicateText.list }).getByRole('option');
    this.table = this.panel.getByRole('table');
    this.back = this.panel.getByRole('button', { name: duplicateText.back });
  }

  /** Opens them from the rows; how many there are stands on the button. */
  async open(groups: number): Promise<void> {
    await this.page.getByRole('button', { name: duplicateText.open(groups), exact: true }).click();
    await expect(this.panel).toBeVisible();
  }

  /** One row of the comparison. */
  field(label: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: label }) });
  }

  /** What the merged contact will say. */
  async expectResult(label: string, text: string): Promise<void> {
    await expect(this.field(label).getByRole('cell').last()).toHaveText(text);
  }

  async choose(label: string, text: string): Promise<void> {
    await this.field(label)
      .getByRole('radio', { name: new RegExp(`: ${text}$`, 'u') })
      .check();
  }

  async press(name: string): Promise<void> {
    await this.panel.getByRole('button', { name, exact: true }).click();
  }
}
