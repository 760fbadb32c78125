import { expect, type Locator, type Page } from '@playwright/test';
import { sendText } from '../../../src-shared/text/send-text.ts';
import { choiceButton, choose } from './choices.ts';

/** Choose a list and an account, read the plan, send. */
export class SendScreen {
  readonly page: Page;
  readonly plan: Locator;
  readonly list: Locator;
  readonly account: Locator;
  readonly addPractice: Locator;
  readonly confirm: Locator;
  /** Who stands on the list more than once. */
  readonly duplicates: Locator;
  readonly liveDialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.plan = page.getByRole('region', { name: sendText.plan });
    this.list = choiceButton(page, sendText.list);
    this.account = choiceButton(page, sendText.account);
    this.addPractice = page.getByRole('button', { name: sendText.addPractice });
    this.confirm = this.plan.getByRole('button', { name: /^Send [\d,]+ contacts?$/u });
    this.duplicates = this.plan.getByRole('status').filter({ hasText: /stands? on this list/u });
    this.liveDialog = page.getByRole('dialog', { name: /^Send for real/u });
  }

  async chooseAccount(name: string): Promise<void> {
    await choose(this.page, sendText.account, name);
    await expect(this.account).toHaveText(name);
  }

  /** How many contacts the plan says will be sent and are blocked. */
  async numbers(): Promise<{ readonly sent: number; readonly blocked: number }> {
    await expect(this.confirm).toBeVisible();
    return {
      sent: await numberIn(this.plan.getByText(/contacts? will be sent$/u)),
      blocked: await numberIn(this.plan.getByRole('heading', { name: /blocked/u })),
    };
  }

  blocked(name: string): Locator {
    return this.plan.getByRole('listitem').filter({ hasText: name });
  }

  /** Presses Send. Where people stand on the list twice, it asks whether that is meant, and here it is. */
  async pressSend(): Promise<void> {
    await expect(this.confirm).toBeEnabled();
    const willAsk = await this.duplicates.isVisible();
    await this.confirm.click();
    if (willAsk) await this.sendAnyway.click();
  }

  get sendAnyway(): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name: sendText.sendAnyway });
  }

  /** Presses Send for a Live account: its name has to be typed. */
  async pressSendLive(accountName: string): Promise<void> {
    await this.pressSend();
    await this.liveDialog.getByRole('textbox', { name: sendText.liveLabel }).fill(accountName);
    await this.liveDialog.getByRole('button', { name: /^Send [\d,]+ contacts?$/u }).click();
  }
}

/** The number that a sentence begins with; 0 when nothing says it. */
async function numberIn(sentence: Locator): Promise<number> {
  if ((await sentence.count()) === 0) return 0;
  return Number.parseInt(((await sentence.textContent()) ?? '').replaceAll(',', ''), 10);
}
