import { expect, type Locator, type Page } from '@playwright/test';

/** A long table of which only the part in view exists. */
export class Grid {
  readonly page: Page;
  readonly grid: Locator;
  /** The cell that the keyboard is in. */
  readonly focused: Locator;

  constructor(page: Page, name: string) {
    this.page = page;
    this.grid = page.getByRole('grid', { name });
    this.focused = this.grid.getByRole('gridcell', { selected: true });
  }

  /** How many rows there are, in view or not. */
  async rowCount(): Promise<number> {
    const withHeader = Number(await this.grid.getAttribute('aria-rowcount'));
    return withHeader - 1;
  }

  async expectRowCount(rows: number): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-rowcount', String(rows + 1));
  }

  /** A row by its place among those that are shown, from 1. */
  rowAt(place: number): Locator {
    return this.grid.getByRole('row').and(this.page.locator(`[aria-rowindex="${place + 1}"]`));
  }

  /** The row in which some cell says exactly this. */
  rowWith(text: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell', { name: text, exact: true }) });
  }

  /** The cell of a row under a heading, scrolled into view sideways. */
  async cell(row: Locator, heading: string): Promise<Locator> {
    const header = this.grid.getByRole('columnheader', { name: heading, exact: true });
    if (!(await header.isVisible())) await this.scrollToStart();
    await expect(async () => {
      if (!(await header.isVisible())) await this.scroll(300, 0);
      await expect(header).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    const place = await header.getAttribute('aria-colindex');
    return row.getByRole('gridcell').and(this.page.locator(`[aria-colindex="${place}"]`));
  }

  async scroll(x: number, y: number): Promise<void> {
    await this.grid.hover();
    await this.page.mouse.wheel(x, y);
  }

  /** Scrolls to the first row and column; no further, because a browser takes more for a wish to go back. */
  async scrollToStart(): Promise<void> {
    const [left, top] = await this.grid.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop] as const);
    if (left > 0 || top > 0) await this.scroll(-left, -top);
  }

  /** Reads the texts of all cells, scrolling from the top to the end. */
  async readAll(): Promise<readonly (readonly string[])[]> {
    const rows = await this.rowCount();
    const read = new Map<number, readonly string[]>();
    await this.scrollToStart();
    while (read.size < rows) {
      const before = read.size;
      // Rows arrive a moment after their place has come into view.
      await expect
        .poll(
          async () => {
            for (const [place, cells] of await this.#rowsInView()) {
              if (cells.some((text) => text !== '')) read.set(place, cells);
            }
            return read.size;
          },
          `row ${before + 1} of ${rows} comes into view`,
        )
        .toBeGreaterThan(before);
      await this.scroll(0, 300);
    }
    return [...read.values()];
  }

  async #rowsInView(): Promise<readonly (readonly [number, readonly string[]])[]> {
    return this.grid.getByRole('row').evaluateAll((rows) =>
      rows
        .map((row) => {
          const cells = [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent?.trim() ?? '');
          return [Number(row.getAttribute('aria-rowindex')), cells] as const;
        })
        .filter(([, cells]) => cells.length > 0),
    );
  }
}
