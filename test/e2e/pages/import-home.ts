import { expect, type Locator, type Page } from '@playwright/test';
import { importText } from '../../../src-shared/text/import-text.ts';
import { startText } from '../../../src-shared/text/open-text.ts';
import type { TestFile } from '../../support/browser-test-files.ts';
import { dropOn } from './drop-on.ts';

/** The start: open a spreadsheet, or go on with one that was opened before. */
export class ImportHome {
  readonly page: Page;
  readonly chooseButton: Locator;
  readonly pasteButton: Locator;
  readonly sampleButton: Locator;
  readonly drafts: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chooseButton = page.getByRole('button', { name: startText.choose });
    this.pasteButton = page.getByRole('button', { name: startText.paste });
    this.sampleButton = page.getByRole('button', { name: importText.sample });
    this.drafts = page.getByRole('region', { name: importText.drafts });
    this.problem = page.getByRole('alert');
  }

  draft(fileName: string): Locator {
    return this.drafts.getByRole('listitem').filter({ hasText: fileName });
  }

  async continueDraft(fileName: string): Promise<void> {
    await this.drafts.getByRole('button', { name: importText.continueDraft(fileName) }).click();
  }

  /** Asks to discard a draft, and stops at the question. */
  async askToDiscard(fileName: string): Promise<void> {
    await this.drafts.getByRole('button', { name: importText.discardOne(fileName) }).click();
    await expect(this.page.getByRole('alertdialog').or(this.page.getByRole('dialog'))).toBeVisible();
  }

  /** Chooses files in the dialog of the system. */
  async choose(...files: readonly TestFile[]): Promise<void> {
    await this.chooseWith(this.chooseButton, ...files);
  }

  /** Chooses files in the dialog of the system that a button shows. */
  async chooseWith(button: Locator, ...files: readonly TestFile[]): Promise<void> {
    const dialog = this.page.waitForEvent('filechooser');
    await button.click();
    await (await dialog).setFiles(
      files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: content })),
    );
  }

  /** Copies cells as a spreadsheet does, and pastes them into the place that is shown for it. */
  async pasteCells(text: string): Promise<void> {
    await this.pasteButton.click();
    await expect(this.page.getByRole('dialog', { name: startText.pasteTitle })).toBeVisible();
    await this.#paste(this.page.getByLabel(startText.pasteField), text);
  }

  /** Presses Ctrl+V on the start, without asking for a place to paste into. */
  async pasteAnywhere(text: string): Promise<void> {
    await this.#paste(this.page.getByRole('main'), text);
  }

  async #paste(target: Locator, text: string): Promise<void> {
    await target.evaluate((element, cells) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', cells);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Drags files over the window and drops them in the middle of whatever is shown. */
  async drop(...files: readonly TestFile[]): Promise<void> {
    await dropOn(this.page.getByRole('main'), files);
  }
}
