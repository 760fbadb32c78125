import { expect, type Locator, type Page } from '@playwright/test';
import type { AccountMode, AccountProvider } from '../../../src-shared/contract/accounts.ts';
import { accountText } from '../../../src-shared/text/account-text.ts';
import { providerNames } from '../../../src-shared/text/provider-text.ts';
import { secretText } from '../../../src-shared/text/secret-text.ts';
import { settingsText } from '../../../src-shared/text/settings-text.ts';
import { choiceButton, choose } from './choices.ts';

export interface LiveAccount {
  /** PrayerLetters.com unless said otherwise. */
  readonly provider?: AccountProvider;
  readonly name: string;
  /** The access token, or the API key. */
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
    this.token = this.form
      .getByLabel(secretText.prayerletters.label)
      .or(this.form.getByLabel(secretText.postgrid.label));
    this.apiUrl = this.form.getByRole('textbox', { name: settingsText.apiUrl });
    this.add = this.form.getByRole('button', { name: settingsText.addAccount });
    this.dialog = page.getByRole('dialog');
  }

  account(name: string): Locator {
    return this.accounts
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: settingsText.renameOf(name), exact: true }) });
  }

  async chooseProvider(provider: AccountProvider): Promise<void> {
    await this.#choose(accountText.provider, providerNames[provider]);
  }

  async chooseMode(mode: AccountMode): Promise<void> {
    await this.#choose(settingsText.mode, settingsText.modes[mode]);
  }

  async #choose(label: string, option: string): Promise<void> {
    const button = choiceButton(this.page, label);
    if ((await button.textContent())?.trim() !== option) await choose(this.page, label, option);
    await expect(button).toHaveText(option);
  }

  async addPractice(name: string, provider: AccountProvider = 'prayerletters'): Promise<void> {
    await this.chooseProvider(provider);
    await this.chooseMode('practice');
    await this.name.fill(name);
    await this.add.click();
    await expect(this.account(name)).toBeVisible();
  }

  /** Fills the form of a Live account without sending it. */
  async fillLive(account: LiveAccount): Promise<void> {
    await this.#fillRemote('live', account);
  }

  /** The same for PostGrid's own test mode. */
  async fillTest(account: LiveAccount): Promise<void> {
    await this.#fillRemote('test', { ...account, provider: 'postgrid' });
  }

  async #fillRemote(
    mode: AccountMode,
    { provider = 'prayerletters', name, token, apiUrl }: LiveAccount,
  ): Promise<void> {
    await this.chooseProvider(provider);
    await this.chooseMode(mode);
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

  async enterToken(name: string, token: string, provider: AccountProvider = 'prayerletters'): Promise<void> {
    const { enter, label } = secretText[provider];
    await this.account(name).getByRole('button', { name: enter }).click();
    await this.dialog.getByLabel(label, { exact: true }).fill(token);
    await this.dialog.getByRole('button', { name: settingsText.save }).click();
    await expect(this.dialog).toBeHidden();
  }

  badConnection(name: string): Locator {
    return this.account(name).getByRole('switch', { name: accountText.badConnectionOf(name) });
  }

  /** Turns the switch of a Practice account by its words, as a mouse would. */
  async practiseBadConnection(name: string): Promise<void> {
    await this.account(name).getByText(accountText.badConnection, { exact: true }).click();
    await expect(this.badConnection(name)).toBeChecked();
  }

  /** Resets a Practice account, the question included. */
  async reset(name: string): Promise<void> {
    await this.account(name)
      .getByRole('button', { name: accountText.resetOf(name) })
      .click();
    await this.dialog.getByRole('button', { name: accountText.reset, exact: true }).click();
    await expect(this.account(name)).toContainText(accountText.resetDone);
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
