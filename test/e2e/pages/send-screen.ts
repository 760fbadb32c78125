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
  readonly liveDialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.plan = page.getByRole('region', { name: sendText.plan });
    this.list = choiceButton(page, sendText.list);
    this.account = choiceButton(page, sendText.account);
    this.addPractice = page.getByRole('button', { name: sendText.addPractice });
    this.confirm = this.plan.getByRole('button', { name: /^Send [\d,]+ contacts?$/u });
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

  /** Confirms a Live send: its account's name has to be typed. */
  async confirmLive(accountName: string): Promise<void> {
    await this.confirm.click();
    await this.liveDialog.getByRole('textbox', { name: sendText.liveLabel }).fill(accountName);
    await this.liveDialog.getByRole('button', { name: /^Send [\d,]+ contacts?$/u }).click();
  }
}

/** The number that a sentence begins with; 0 when nothing says it. */
async function numberIn(sentence: Locator): Promise<number> {
  if ((await sentence.count()) === 0) return 0;
  return Number.parseInt(((await sentence.textContent()) ?? '').replaceAll(',', ''), 10);
}
