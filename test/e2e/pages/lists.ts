import type { Locator, Page } from '@playwright/test';
import { contactsText, listsText } from '../../../src-shared/text/contacts-text.ts';
import { Grid } from './grid.ts';

/** All lists, and one list with its members. */
export class ListsScreen {
  readonly page: Page;
  readonly newName: Locator;
  readonly create: Locator;
  readonly members: Grid;
  readonly send: Locator;

  constructor(page: Page) {
    this.page = page;
    this.newName = page.getByRole('textbox', { name: listsText.newName });
    this.create = page.getByRole('button', { name: listsText.create });
    this.members = new Grid(page, contactsText.table);
    this.send = page.getByRole('button', { name: listsText.send });
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  async open(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name, exact: true }).click();
  }
}
