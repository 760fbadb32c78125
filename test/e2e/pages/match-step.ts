import { expect, type Locator, type Page } from '@playwright/test';
import { matchText } from '../../../src-shared/text/match-text.ts';
import { choiceButton, choose } from './choices.ts';

/** Which column of the file goes to which field, and why. */
export class MatchStep {
  readonly page: Page;
  readonly toFix: Locator;

  constructor(page: Page) {
    this.page = page;
    this.toFix = page.getByRole('button', { name: matchText.toFix });
  }

  row(header: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: header, exact: true }) });
  }

  target(header: string): Locator {
    return choiceButton(this.page, matchText.targetOf(header));
  }

  /** Expects where a column goes, with the reason and the sample values beside it. */
  async expectMatch(header: string, field: string, reason: string, sample: string): Promise<void> {
    await expect(this.target(header)).toHaveText(field);
    await expect(this.row(header)).toContainText(reason);
    await expect(this.row(header)).toContainText(sample);
  }

  async sendTo(header: string, field: string): Promise<void> {
    await choose(this.page, matchText.targetOf(header), field);
    await expect(this.target(header)).toHaveText(field);
  }
}
