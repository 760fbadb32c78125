import { csvFile, plainHeader } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';

const people = csvFile('people.csv', [plainHeader, '1,Joe Tischler,123 Main St,Lebanon,NH,03766']);

test('While rows are kept, there is no undo and no other destination', async ({
  importHome,
  wizard,
  fix,
  keep,
  page,
}) => {
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.change(2, 'City', 'Keene');
  await expect(wizard.undo).toBeEnabled();
  await wizard.goTo('Keep');
  await keep.listName.fill('Spring');
  await keep.listName.press('Tab');
  const { promise: isLookedAt, resolve: goOn } = Promise.withResolvers<void>();
  await page.route('**/imports.keepRows', async (route) => {
    await isLookedAt;
    await route.continue();
  });
  await keep.keep.click();
  await expect(wizard.undo).toBeDisabled();
  await expect(wizard.destination).toBeDisabled();
  await page.keyboard.press('Control+z');
  goOn();
  await expect(keep.result('Spring')).toBeVisible();
  await expect(wizard.undo).toBeEnabled();
  await expect(wizard.redo).toBeDisabled();
  await expect(wizard.destination).toBeEnabled();
});
