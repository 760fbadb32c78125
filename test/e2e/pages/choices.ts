import type { Locator, Page } from '@playwright/test';

/** The button that shows what is chosen and opens the choices; its name is the choice and then the label. */
export function choiceButton(scope: Page | Locator, label: string): Locator {
  return scope.getByLabel(label, { exact: true }).and(scope.getByRole('button'));
}

/** Chooses one of several by its words. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await choiceButton(page, label).click();
  await page.getByRole('listbox').getByRole('option', { name: option, exact: true }).click();
}
