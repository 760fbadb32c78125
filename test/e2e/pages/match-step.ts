import { expect, type Locator, type Page } from '@playwright/test';
import { matchTemplateText } from '../../../src-shared/text/match-template-text.ts';
import { matchText } from '../../../src-shared/text/match-text.ts';
import { constantsText, leaveOutText, namesText } from '../../../src-shared/text/row-rules-text.ts';
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

  /** Goes to one of the parts: columns, texts for every row, rules, names. */
  async open(part: 'columns' | 'constants' | 'leave-out' | 'names'): Promise<void> {
    const names = {
      columns: matchText.columnsTab,
      constants: constantsText.tab,
      'leave-out': leaveOutText.tab,
      names: namesText.tab,
    };
    const tab = this.page.getByRole('tab', { name: new RegExp(`^${names[part]}`, 'u') });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  async setForEveryRow(field: string, value: string): Promise<void> {
    await this.open('constants');
    await choose(this.page, constantsText.field, field);
    await this.page.getByLabel(constantsText.value, { exact: true }).fill(value);
    await this.page.getByRole('button', { name: constantsText.add, exact: true }).click();
  }

  /** Makes a rule of a column and some of its texts. */
  async leaveOut(column: string, ...texts: readonly string[]): Promise<void> {
    await this.open('leave-out');
    await this.page.getByRole('button', { name: leaveOutText.add }).click();
    const dialog = this.page.getByRole('dialog', { name: leaveOutText.title });
    await choose(this.page, leaveOutText.column, column);
    for (const text of texts) await dialog.getByRole('option', { name: text }).click();
    await dialog.getByRole('button', { name: leaveOutText.save }).click();
    await expect(dialog).toBeHidden();
  }

  /** One of the rules or texts that are in force. */
  rule(sentence: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: sentence });
  }

  /** The examples of one kind of household, in the table of the names. */
  examples(kind: string): Locator {
    return this.page.getByRole('rowgroup').filter({ has: this.page.getByRole('rowheader', { name: kind }) });
  }

  async chooseTemplateAction(action: string): Promise<void> {
    await this.page.getByRole('button', { name: matchTemplateText.menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }

  async saveAsTemplate(name: string): Promise<void> {
    await this.chooseTemplateAction(matchTemplateText.save);
    await this.page.getByLabel(matchTemplateText.nameLabel).fill(name);
    await this.page.getByRole('button', { name: matchTemplateText.saveButton, exact: true }).click();
    await expect(this.page.getByText(matchTemplateText.saved(name))).toBeVisible();
  }
}
