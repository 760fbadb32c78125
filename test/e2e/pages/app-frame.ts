import { expect, type Locator, type Page } from '@playwright/test';
import { appText } from '../../../src-shared/text/app-text.ts';

export type Place = 'Import' | 'Contacts' | 'Lists' | 'Outbox' | 'Settings';

/** What surrounds every screen: the places at the left and the state of things at the bottom. */
export class AppFrame {
  readonly page: Page;
  readonly places: Locator;
  readonly status: Locator;
  readonly workOffline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.places = page.getByRole('navigation', { name: appText.navigation });
    this.status = page.getByRole('region', { name: appText.status });
    this.workOffline = this.status.getByRole('switch', { name: appText.workOffline });
  }

  place(name: Place): Locator {
    // The outbox also counts what waits.
    return this.places.getByRole('button', { name: new RegExp(`^${name}`, 'u') });
  }

  async goTo(name: Place): Promise<void> {
    await this.place(name).click();
    await expect(this.place(name)).toHaveAttribute('aria-current', 'page');
  }

  /** Turns the switch at the bottom by its words, as a mouse would. */
  async turnWorkOffline(on: boolean): Promise<void> {
    await expect(this.workOffline).toBeChecked({ checked: !on });
    await this.status.getByText(appText.workOffline, { exact: true }).click();
    await expect(this.workOffline).toBeChecked({ checked: on });
    await expect(this.status).toContainText(on ? appText.workingOffline : appText.online);
  }
}
