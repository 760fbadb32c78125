import { expect, type Locator, type Page } from '@playwright/test';
import { settingsText } from '../../../src-shared/text/settings-text.ts';
import { choose } from './choices.ts';

export interface LiveAccount {
  readonly name: string;
  readonly token: string;
  readonly apiUrl: string;
}

/** Accounts: add, test, rename, remove. */
export class Settings {
  readonly page: Page;
  readonly accounts: Locator;
  readonly form: Locator;
  readonly name: Locator;
  readonly token: Locator;
  readonly apiUrl: Locator;
  readonly add: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.accounts = page.getByRole('region', { name: settingsText.accounts, exact: true });
    this.form = page.getByRole('region', { name: settingsText.add });
    this.name = this.form.getByRole('textbox', { name: settingsText.name });
    this.token = this.form.getByLabel(settingsText.token);
    this.apiUrl = this.form.getByRole('textbox', { name: settingsText.apiUrl });
    this.add = this.form.getByRole('button', { name: settingsText.addAccount });
    this.dialog = page.getByRole('dialog');
  }

  account(name: string): Locator {
    return this.accounts
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: settingsText.renameOf(name), exact: true }) });
  }

  async addPractice(name: string): Promise<void> {
    await this.name.fill(name);
    await this.add.click();
    await expect(this.account(name)).toBeVisible();
  }

  /** Fills the form of a Live account without sending it. */
  async fillLive({ name, token, apiUrl }: LiveAccount): Promise<void> {
    await choose(this.page, settingsText.mode, settingsText.modes.live);
    await this.name.fill(name);
    await this.token.fill(token);
    if (!(await this.apiUrl.isVisible())) {
      await this.form.getByRole('button', { name: settingsText.advanced }).click();
    }
    await this.apiUrl.fill(apiUrl);
  }

  async addLive(account: LiveAccount): Promise<void> {
    await this.fillLive(account);
    await this.add.click();
    await expect(this.account(account.name)).toBeVisible();
  }

  async enterToken(name: string, token: string): Promise<void> {
    await this.account(name).getByRole('button', { name: settingsText.enterToken }).click();
    await this.dialog.getByLabel(settingsText.token, { exact: true }).fill(token);
    await this.dialog.getByRole('button', { name: settingsText.save }).click();
    await expect(this.dialog).toBeHidden();
  }

  async test(name: string): Promise<void> {
    await this.account(name)
      .getByRole('button', { name: settingsText.testOf(name) })
      .click();
  }

  async rename(name: string, newName: string): Promise<void> {
    await this.account(name)
      .getByRole('button', { name: settingsText.renameOf(name) })
      .click();
    await this.dialog.getByRole('textbox', { name: settingsText.name }).fill(newName);
    await this.dialog.getByRole('button', { name: settingsText.save }).click();
  }

  async remove(name: string): Promise<void> {
    await this.account(name)
      .getByRole('button', { name: settingsText.removeOf(name) })
      .click();
    await this.dialog.getByRole('button', { name: settingsText.remove }).click();
  }
}
