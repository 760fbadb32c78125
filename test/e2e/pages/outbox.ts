import { expect, type Locator, type Page } from '@playwright/test';
import { outboxText } from '../../../src-shared/text/send-text.ts';
import { choiceButton } from './choices.ts';
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

  /** Expects the states that the contacts of the send on the screen are in, with their numbers. */
  async expectStates(states: readonly string[]): Promise<void> {
    await choiceButton(this.page, outboxText.show).click();
    await expect(this.page.getByRole('listbox').getByRole('option')).toHaveText(states);
    await this.page.keyboard.press('Escape');
  }

  /** The list that the user is told to order from. */
  async orderList(name: string): Promise<{ readonly name: string; readonly id: string }> {
    const advice = this.send(name).getByText(/^Order from the list/u);
    const words = (await advice.textContent()) ?? '';
    const [, listName = '', id = ''] = /^Order from the list "(.+?)" .*List ID (\S+)\. /u.exec(words) ?? [];
    expect(id, words).not.toBe('');
    return { name: listName, id };
  }

  /** The lists that the user is warned of. */
  async listsNotToOrderFrom(name: string): Promise<readonly string[]> {
    const words = await this.send(name)
      .getByText(/^Do not order from/u)
      .allTextContents();
    return words.flatMap((text) => [...text.matchAll(/"(.+?)"/gu)].map(([, listName = '']) => listName));
  }

  /** Every contact of the send that is shown. */
  async readContacts(): Promise<readonly SentContact[]> {
    const rows = await this.contacts.readAll();
    return rows.map(([name = '', state = '', remoteId = '', reason = '']) => ({ name, state, remoteId, reason }));
  }
}
