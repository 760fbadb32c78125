import type { Locator, Page } from '@playwright/test';
import { addFilesText } from '../../../src-shared/text/add-files-text.ts';
import { openText, unreadableText } from '../../../src-shared/text/open-text.ts';
import type { TestFile } from '../../support/browser-test-files.ts';
import { choiceButton, choose } from './choices.ts';
import { dropOn } from './drop-on.ts';

/** The first step of an import: how the file was read, and everything that can be changed about it. */
export class OpenStep {
  readonly page: Page;
  readonly main: Locator;
  readonly notes: Locator;
  readonly firstRows: Locator;
  readonly notedRows: Locator;
  readonly openAnother: Locator;
  readonly addFiles: Locator;
  readonly placeForMore: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.notes = page.getByRole('list', { name: openText.notes });
    this.firstRows = page.getByRole('region', { name: openText.preview });
    this.notedRows = page.getByRole('region', { name: openText.previewShown });
    this.addFiles = page.getByRole('button', { name: addFilesText.choose });
    this.placeForMore = page.getByRole('region', { name: addFilesText.title });
    this.openAnother = page.getByRole('button', { name: unreadableText.openAnother });
  }

  /** Drops files on the place for more files of this import. */
  async dropMore(...files: readonly TestFile[]): Promise<void> {
    await dropOn(this.placeForMore, files);
  }

  /** The note with this text. */
  note(text: string): Locator {
    return this.notes.getByRole('listitem').filter({ hasText: text });
  }

  /** The card that shows how the file would read in another way. */
  card(group: string, title: string): Locator {
    return this.page.getByRole('group', { name: group }).getByRole('button', { name: title });
  }

  choice(label: string): Locator {
    return choiceButton(this.page, label);
  }

  async choose(label: string, option: string): Promise<void> {
    await choose(this.page, label, option);
  }
}
