import type { Locator, Page } from '@playwright/test';

/** The button that shows what is chosen and opens the choices; its name is the choice and then the label. */
export function choiceButton(scope: Page | Locator, label: string): Locator {
  return scope.getByLabel(label, { exact: true }).and(scope.getByRole('button'));
}

/** Chooses one of several by its words. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await choiceButton(page, label).click();
  // By its text: the mark of the one that is chosen would count as a part of its name.
  await page
    .getByRole('listbox')
    .getByRole('option')
    .and(page.getByText(option, { exact: true }))
    .click();
}
