import { expect, type Locator, type Page } from '@playwright/test';
import { importText } from '../../../src-shared/text/import-text.ts';
import { openText } from '../../../src-shared/text/open-text.ts';
import { choiceButton, choose } from './choices.ts';

export type Step = 'Open' | 'Match' | 'Fix' | 'Keep';

/** What surrounds the four steps of an import, and the first of them: how the file is read. */
export class ImportWizard {
  readonly page: Page;
  readonly main: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly destination: Locator;
  readonly firstRows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.undo = page.getByRole('button', { name: importText.undo, exact: true });
    this.redo = page.getByRole('button', { name: importText.redo, exact: true });
    this.destination = choiceButton(page, importText.destination);
    this.firstRows = page.getByRole('region', { name: openText.preview });
  }

  step(name: Step): Locator {
    return this.page.getByRole('navigation', { name: importText.stepsLabel }).getByRole('button', { name });
  }

  async goTo(name: Step): Promise<void> {
    await this.step(name).click();
    await this.expectStep(name);
  }

  /** Expects that the file has been read and that this step of it is on the screen. */
  async expectStep(name: Step): Promise<void> {
    await expect(this.step(name)).toBeEnabled();
    await expect(this.step(name)).toHaveAttribute('aria-current', 'step');
  }

  async expectFile(fileName: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: fileName })).toBeVisible();
  }

  async chooseHeaderRow(choice: string): Promise<void> {
    await choose(this.page, openText.headerRow, choice);
    await expect(choiceButton(this.page, openText.headerRow)).toHaveText(choice);
  }

  async checkFor(destination: 'PrayerLetters' | 'PostGrid'): Promise<void> {
    await choose(this.page, importText.destination, destination);
    await expect(this.destination).toHaveText(destination);
  }
}
