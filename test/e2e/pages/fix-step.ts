import { expect, type Locator, type Page } from '@playwright/test';
import { leaveOutText, panelText, previewText, repairText } from '../../../src-shared/text/fix-text.ts';
import { fixText } from '../../../src-shared/text/import-text.ts';
import { Grid } from './grid.ts';

export type Filter = (typeof fixText.filters)[keyof typeof fixText.filters];

/** The rows of the file with everything that is wrong or doubtful in them. */
export class FixStep {
  readonly page: Page;
  readonly rows: Grid;
  readonly find: Locator;
  readonly nextProblem: Locator;
  readonly toKeep: Locator;
  readonly problems: Locator;
  /** What was being typed when the app ended. */
  readonly unfinished: Locator;
  /** The question about many rows that is in front of everything else. */
  readonly dialog: Locator;
  /** Every change of the import, the newest first. */
  readonly changes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = new Grid(page, fixText.grid);
    this.find = page.getByRole('searchbox', { name: fixText.find });
    this.nextProblem = page.getByRole('button', { name: fixText.nextProblem });
    this.toKeep = page.getByRole('button', { name: fixText.toKeep });
    this.unfinished = page.getByRole('status').filter({ hasText: 'was being typed into' });
    this.dialog = page.getByRole('dialog');
    this.changes = page.getByRole('listbox', { name: panelText.list });
    this.problems = page.getByRole('region', { name: fixText.problems });
  }

  filter(name: Filter): Locator {
    return this.page
      .getByRole('radiogroup', { name: fixText.filtersLabel })
      .getByRole('radio', { name: new RegExp(`^${name} [\\d,]+$`, 'u') });
  }

  async show(name: Filter): Promise<void> {
    await this.filter(name).click();
    await expect(this.filter(name)).toBeChecked();
  }

  async expectCount(name: Filter, rows: number): Promise<void> {
    await expect(this.filter(name)).toHaveAccessibleName(`${name} ${rows.toLocaleString('en-US')}`);
  }

  /** One kind of problem in one column, with its repair. */
  problem(title: string, field: string): Locator {
    return this.problems
      .getByRole('listitem')
      .filter({ has: this.page.getByText(title, { exact: true }) })
      .filter({ has: this.page.getByText(field, { exact: true }) });
  }

  async showProblem(title: string, field: string): Promise<void> {
    await this.problems.getByRole('button', { name: fixText.show(title, field) }).click();
  }

  /** Repairs all rows with a kind of problem, after a look at what that does. */
  async repairAll(title: string, field: string, action: string, rows: number): Promise<void> {
    await this.problem(title, field).getByRole('button', { name: action }).click();
    await this.confirm(repairText.fix(rows));
  }

  /** Agrees to what the dialog asks. */
  async confirm(action: string): Promise<void> {
    await this.dialog.getByRole('button', { name: action, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** One line of what a dialog says would change, by its place: "Row 4", or with the column, "Row 4, City". */
  line(place: string): Locator {
    return this.dialog.getByRole('row', { name: new RegExp(`^${place}[:,]`, 'u') });
  }

  /** What the last change of many rows came to. */
  outcome(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  async takeOutcomeBack(text: string): Promise<void> {
    await this.outcome(text).getByRole('button', { name: previewText.undo }).click();
  }

  async openChanges(): Promise<void> {
    await this.page.getByRole('button', { name: /^Changes [\d,]+$/u }).click();
    await expect(this.changes).toBeVisible();
  }

  /** One line of the list of changes. */
  changeCalled(words: string): Locator {
    return this.changes.getByRole('option', { name: words, exact: true });
  }

  /** A row by its number in the file. */
  row(number: number): Locator {
    const { reasons } = leaveOutText;
    const marks = [fixText.edited, fixText.kept, ...Object.values(reasons)].map((mark) => `${mark} `).join('|');
    const name = new RegExp(`^(?:${marks})*${number}$`, 'u');
    return this.rows.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell', { name }) });
  }

  cell(number: number, heading: string): Promise<Locator> {
    return this.rows.cell(this.row(number), heading);
  }

  /** What is said about the cell that has the focus. */
  aboutCell(number: number, heading: string): Locator {
    return this.page.getByRole('region', { name: fixText.cell(heading, number) });
  }

  /** The field in which a cell is being changed. */
  editor(number: number, heading: string): Locator {
    return this.page.getByRole('textbox', { name: fixText.cell(heading, number) });
  }

  /** Clicks a cell and types over it, without leaving it. */
  async typeInto(number: number, heading: string, text: string): Promise<void> {
    await (await this.cell(number, heading)).click();
    await this.page.keyboard.type(text);
    await expect(this.editor(number, heading)).toHaveValue(text);
  }

  async change(number: number, heading: string, text: string): Promise<void> {
    await this.typeInto(number, heading, text);
    await this.page.keyboard.press('Enter');
    await expect(this.editor(number, heading)).toBeHidden();
    await expect(await this.cell(number, heading)).toHaveText(text);
  }
}
