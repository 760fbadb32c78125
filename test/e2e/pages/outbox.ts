import { expect, type Locator, type Page } from '@playwright/test';
import { outboxText } from '../../../src-shared/text/send-text.ts';
import { Grid } from './grid.ts';

/** What a send says about one contact. */
export interface SentContact {
  readonly name: string;
  readonly state: string;
  readonly remoteId: string;
  readonly reason: string;
}

/** Every send with its state; and one send with every contact of it. */
export class Outbox {
  readonly page: Page;
  readonly contacts: Grid;

  constructor(page: Page) {
    this.page = page;
    this.contacts = new Grid(page, outboxText.details);
  }

  send(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  async open(name: string): Promise<void> {
    await this.send(name).getByRole('button', { name, exact: true }).click();
    await expect(this.contacts.grid).toBeVisible();
  }

  action(name: string, label: string): Locator {
    return this.send(name).getByRole('button', { name: label, exact: true });
  }

  async expectWaitingOffline(name: string): Promise<void> {
    await expect(this.send(name)).toContainText(outboxText.waitsOffline);
  }

  /** Expects that a send is over, with so many contacts delivered and so many that could not be sent. */
  async expectDelivered(name: string, delivered: number, notSent = 0): Promise<void> {
    const summary = outboxText.summary(delivered, delivered + notSent, notSent);
    await expect(this.send(name)).toContainText(summary, { timeout: 60_000 });
    await expect(this.send(name)).toContainText(outboxText.states.done);
  }

  /** Every contact of the send that is shown. */
  async readContacts(): Promise<readonly SentContact[]> {
    const rows = await this.contacts.readAll();
    return rows.map(([name = '', state = '', remoteId = '', reason = '']) => ({ name, state, remoteId, reason }));
  }
}
