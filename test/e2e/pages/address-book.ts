import { expect, type Locator, type Page } from '@playwright/test';
import { contactsText } from '../../../src-shared/text/contacts-text.ts';
import { Grid } from './grid.ts';

/** All contacts, searched as one types. */
export class ContactsScreen {
  readonly page: Page;
  readonly search: Locator;
  readonly table: Grid;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: contactsText.search });
    this.table = new Grid(page, contactsText.table);
  }

  async open(name: string): Promise<void> {
    await this.search.fill(name);
    await this.table.rowAt(1).getByRole('button', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }
}

/** One contact: the fields, the lists, and what was sent. */
export class ContactScreen {
  readonly page: Page;
  readonly details: Locator;
  readonly lists: Locator;
  readonly deliveries: Locator;
  readonly tags: Locator;
  readonly tagName: Locator;
  readonly addTag: Locator;

  constructor(page: Page) {
    this.page = page;
    this.details = page.getByRole('region', { name: contactsText.details });
    this.lists = page.getByRole('region', { name: contactsText.lists });
    this.deliveries = page.getByRole('region', { name: contactsText.deliveries });
    this.tags = page.getByRole('region', { name: contactsText.tags });
    this.tagName = this.tags.getByRole('combobox', { name: contactsText.addTag });
    // Behind the tags that are proposed, it is there to be pressed all the same.
    this.addTag = this.tags.getByRole('button', { name: contactsText.addTagShort, exact: true, includeHidden: true });
  }

  field(label: string): Locator {
    return this.details.getByRole('textbox', { name: label, exact: true });
  }

  /** What was sent of the contact with one list, the newest first. */
  deliveryOf(list: string): Locator {
    return this.deliveries.getByRole('row').filter({ hasText: list });
  }

  async removeFrom(list: string): Promise<void> {
    const button = this.lists.getByRole('button', { name: contactsText.removeFrom(list) });
    await button.click();
    await expect(button).toBeHidden();
  }

  async tagWith(tag: string): Promise<void> {
    await this.tagName.fill(tag);
    await this.addTag.click();
    await expect(this.tagName).toHaveValue('');
  }

  async untag(tag: string): Promise<void> {
    const button = this.tags.getByRole('button', { name: contactsText.removeTag(tag) });
    await button.click();
    await expect(button).toBeHidden();
  }

  async save(): Promise<void> {
    const button = this.details.getByRole('button', { name: contactsText.save, exact: true });
    await button.click();
    // With nothing left to save, the button rests.
    await expect(button).toBeDisabled();
  }
}
