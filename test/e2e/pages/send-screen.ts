import { expect, type Locator, type Page } from '@playwright/test';
import type { AccountProvider } from '../../../src-shared/contract/accounts.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import { planText, wayText } from '../../../src-shared/text/plan-text.ts';
import { sendText } from '../../../src-shared/text/send-text.ts';
import { choiceButton, choose } from './choices.ts';

/** What becomes of how many contacts, as the plan says. Nobody is blocked unless said so. */
export interface Figures {
  readonly added?: number;
  readonly changed?: number;
  readonly unchanged?: number;
  readonly removed?: number;
  readonly blocked?: number;
}

/** What the button that sends may say. */
const sendLabel = /^(?:Send [\d,]+ contacts?(?:, take off [\d,]+)?|Bring the list up to date|Nothing to send)$/u;

/** Choose a list and an account, read the plan, send. */
export class SendScreen {
  readonly page: Page;
  readonly plan: Locator;
  readonly list: Locator;
  readonly account: Locator;
  /** The next step where there is no account yet. */
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
    this.addPractice = this.practiseWith('prayerletters');
    this.confirm = this.plan.getByRole('button', { name: sendLabel });
    this.duplicates = this.plan.getByRole('status').filter({ hasText: /stands? on this list/u });
    this.liveDialog = page.getByRole('dialog', { name: /^Send for real/u });
  }

  practiseWith(provider: AccountProvider): Locator {
    return this.page.getByRole('button', { name: sendText.addPractice[provider] });
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

  /** Expects all figures of the plan; those that are not named are 0. */
  async expectFigures(figures: Figures): Promise<void> {
    const { added = 0, changed = 0, unchanged = 0, removed = 0, blocked = 0 } = figures;
    const rows = [
      [planText.added, added],
      [planText.changed, changed],
      [planText.unchanged, unchanged],
      [planText.removed, removed],
      ...(blocked === 0 ? [] : ([[planText.blocked, blocked]] as const)),
    ] as const;
    await expect(this.plan.getByRole('table', { name: planText.figures }).getByRole('row')).toContainText(
      rows.map(([name, contacts]) => `${name}${contacts.toLocaleString('en-US')}`),
    );
  }

  way(way: SendWay): Locator {
    return this.plan
      .getByRole('radiogroup', { name: wayText.title })
      .getByRole('radio', { name: wayText.names[way], exact: true });
  }

  /** Chooses a way by its words, as a mouse would, and waits until the plan for it is there. */
  async chooseWay(way: SendWay): Promise<void> {
    await this.plan.getByRole('radiogroup').getByText(wayText.names[way], { exact: true }).click();
    await expect(this.way(way)).toBeChecked();
    await expect(this.plan.getByText(planText.loading)).toBeHidden();
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

  get liveName(): Locator {
    return this.liveDialog.getByRole('textbox', { name: sendText.liveLabel });
  }

  get liveConfirm(): Locator {
    return this.liveDialog.getByRole('button', { name: sendLabel });
  }

  /** Presses Send for a Live account: its name has to be typed. */
  async pressSendLive(accountName: string): Promise<void> {
    await this.pressSend();
    await this.liveName.fill(accountName);
    await this.liveConfirm.click();
  }
}

/** The number that a sentence begins with; 0 when nothing says it. */
async function numberIn(sentence: Locator): Promise<number> {
  if ((await sentence.count()) === 0) return 0;
  return Number.parseInt(((await sentence.textContent()) ?? '').replaceAll(',', ''), 10);
}
