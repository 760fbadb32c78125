import { expect, type Locator, type Page } from '@playwright/test';
import { importText } from '../../../src-shared/text/import-text.ts';
import { startText } from '../../../src-shared/text/open-text.ts';
import type { TestFile } from '../../support/browser-test-files.ts';

/** The start: open a spreadsheet, or go on with one that was opened before. */
export class ImportHome {
  readonly page: Page;
  readonly chooseButton: Locator;
  readonly sampleButton: Locator;
  readonly drafts: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chooseButton = page.getByRole('button', { name: startText.choose });
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

  /** Chooses a file in the dialog of the system. */
  async choose({ name, content }: TestFile): Promise<void> {
    const dialog = this.page.waitForEvent('filechooser');
    await this.chooseButton.click();
    await (await dialog).setFiles({ name, mimeType: 'application/octet-stream', buffer: content });
  }

  /** Drags a file over the window and drops it in the middle of whatever is shown. */
  async drop({ name, content }: TestFile): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([fileName, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], fileName));
        return transfer;
      },
      [name, content.toString('base64')] as const,
    );
    const target = this.page.getByRole('main');
    await target.dispatchEvent('dragenter', { dataTransfer });
    await target.dispatchEvent('dragover', { dataTransfer });
    await target.dispatchEvent('drop', { dataTransfer });
    await dataTransfer.dispose();
  }
}
