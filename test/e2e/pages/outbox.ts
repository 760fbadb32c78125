import { expect, type Locator, type Page } from '@playwright/test';
import { deliveryText } from '../../../src-shared/text/delivery-text.ts';
import { type SendGroup, sendGroupNames } from '../../../src-shared/text/outbox-groups-text.ts';
import { problemText } from '../../../src-shared/text/problem-text.ts';
import { requestText } from '../../../src-shared/text/request-text.ts';
import { outboxText } from '../../../src-shared/text/send-text.ts';
import { choiceButton, choose } from './choices.ts';
import { Grid } from './grid.ts';

/** What a send says about one contact. */
export interface SentContact {
  readonly name: string;
  readonly action: string;
  readonly state: string;
  readonly remoteId: string;
  readonly address: string;
  readonly reason: string;
}

/** Every send with its state; and one send with every contact of it. */
export class Outbox {
  readonly page: Page;
  readonly contacts: Grid;
  readonly requests: Grid;

  constructor(page: Page) {
    this.page = page;
    this.contacts = new Grid(page, outboxText.details);
    this.requests = new Grid(page, requestText.table);
  }

  send(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  /** The sends that need the user, that are on their way, or that are over. */
  group(group: SendGroup): Locator {
    return this.page.getByRole('region', { name: sendGroupNames[group] });
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
    await this.expectOver(name, summary, outboxText.states.done);
  }

  /** Expects that a send is over, in this state and with this to say about everybody. */
  async expectOver(name: string, summary: string, state: string): Promise<void> {
    await expect(this.send(name).getByText(summary, { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(this.send(name).getByText(state, { exact: true })).toBeVisible();
  }

  /** What was not sent for this reason, with its remedies. */
  problem(name: string, reason: string | RegExp): Locator {
    return this.send(name).getByRole('listitem').filter({ hasText: reason });
  }

  /** Leaves out who was not sent for this reason, the question included. */
  async leaveOut(name: string, reason: string | RegExp): Promise<void> {
    await this.problem(name, reason)
      .getByRole('button', { name: new RegExp(`^${problemText.skip}`, 'u') })
      .click();
    await this.page.getByRole('dialog').getByRole('button', { name: problemText.skip, exact: true }).click();
  }

  /** Presses what needs a second thought, and confirms it. */
  async actAndConfirm(name: string, label: string): Promise<void> {
    await this.action(name, label).click();
    await this.page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  async showRequests(): Promise<void> {
    await this.page.getByRole('tab', { name: deliveryText.requestsTab }).click();
    await expect(this.requests.grid).toBeVisible();
  }

  async showContacts(): Promise<void> {
    await this.page.getByRole('tab', { name: deliveryText.contactsTab }).click();
    await expect(this.contacts.grid).toBeVisible();
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

  /** The list at PostGrid that the user is told to go on with. */
  async readyList(name: string): Promise<{ readonly name: string; readonly id: string }> {
    const words =
      (await this.send(name)
        .getByText(/^The list ".+" is ready/u)
        .textContent()) ?? '';
    const [, listName = '', id = ''] = /^The list "(.+?)" is ready .*List ID (\S+)\./u.exec(words) ?? [];
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

  /** The row of a contact among those of the send on the screen; only what is in view. */
  contactRow(name: string): Locator {
    return this.contacts.grid.getByRole('row').filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** Shows only the contacts in one state, chosen by its words and their number. */
  async show(state: string): Promise<void> {
    await choose(this.page, outboxText.show, state);
  }

  /** Every contact of the send that is shown. */
  async readContacts(): Promise<readonly SentContact[]> {
    const rows = await this.contacts.readAll();
    return rows.map(([name = '', action = '', state = '', reason = '', address = '', remoteId = '']) => ({
      name,
      action,
      state,
      remoteId,
      address,
      reason,
    }));
  }
}
