import { addressText } from '../../src-shared/text/address-text.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { leaveOutText } from '../../src-shared/text/row-rules-text.ts';
import { csvFile } from '../support/browser-test-files.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './fixtures.ts';

const addresses = csvFile('two-addresses.csv', [
  'Name,Home Street,Home City,Home Zip,Work Street,Work City,Work Zip',
  'Anna Jones,5 Elm St,Troy,12180,9 Mill Rd,Waco,76710',
  'Bob Stone,,,,1 Bay St,Salem,01970',
]);

test('Who has no address at home gets the one at work; the order can be turned round and an address left out', async ({
  importHome,
  wizard,
  match,
  fix,
  page,
}) => {
  await importHome.drop(addresses);
  await wizard.expectStep('Match');
  await expect(match.row('Work City')).toContainText(addressText.use(['Home', 'Work'], 1));
  await expectAccessible(page, 'Match with several addresses');
  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'Street')).toHaveText('5 Elm St');
  await expect(await fix.cell(3, 'City')).toHaveText('Salem');
  await wizard.goTo('Match');
  await page.getByRole('button', { name: addressText.moveUp('Work') }).click();
  await expect(match.row('Home City')).toContainText(addressText.use(['Work', 'Home'], 1));
  await page.getByRole('button', { name: addressText.leaveOutOf('Home') }).click();
  await expect(match.target('Home City')).toHaveText(matchText.ignore);
  await page.getByRole('button', { name: addressText.takeOf('Home') }).click();
  await expect(match.target('Home City')).toHaveText('City');
  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'Street')).toHaveText('9 Mill Rd');
  for (let step = 0; step < 3; step += 1) await wizard.undo.click();
  await expect(await fix.cell(2, 'Street')).toHaveText('5 Elm St');
});

test('The columns that deserve a look are counted, and listed alone', async ({ importHome, wizard, match, page }) => {
  await importHome.drop(addresses);
  await wizard.expectStep('Match');
  await expect(match.row('Name')).toBeVisible();
  await page.getByRole('button', { name: matchText.toCheck(6) }).click();
  await expect(match.row('Name')).toBeHidden();
  await expect(match.row('Work Zip')).toBeVisible();
});

test('Rows that look as if they should get no letter are counted, in Match and in Keep, and the rule is offered again', async ({
  importHome,
  wizard,
  match,
  keep,
  page,
}) => {
  const columns = 'Name,Street,City,State,Zip,Deceased,Send Newsletter';
  const rows = ['Anna Jones,5 Elm St,Troy,NY,12180,True,False', 'Bob Stone,1 Bay St,Salem,MA,01970,False,True'];
  await importHome.drop(csvFile('january.csv', [columns, ...rows]));
  await wizard.expectStep('Match');
  await expect(wizard.main).toContainText(leaveOutText.noLetter(1));
  await expect(page.getByRole('tab', { name: leaveOutText.badge(1) })).toBeVisible();
  await wizard.goTo('Keep');
  await page.getByRole('button', { name: leaveOutText.lookAtThem(1) }).click();
  await page.getByRole('button', { name: leaveOutText.propose('Deceased is True', 1) }).click();
  await expect(wizard.main).not.toContainText(leaveOutText.noLetter(1));
  await wizard.goTo('Keep');
  await keep.keepIn('Letter');
  // The newer export has another column, so that its match is not that of last time.
  await importHome.drop(csvFile('february.csv', [`${columns},Church`, ...rows.map((row) => `${row},Grace`)]));
  await wizard.expectStep('Match');
  await match.open('leave-out');
  const again = page.getByRole('region', { name: leaveOutText.lastTime });
  await expect(again).toContainText(leaveOutText.propose('Deceased is True', 1));
});

test('Whoever goes back to Fix by its name finds the rows, also after the duplicates were shown last', async ({
  importHome,
  wizard,
  fix,
  duplicates,
}) => {
  const rows = ['1,Joe Tischler,123 Main St,Lebanon,NH,03766', '2,Joseph Tischler,123 Main Street,Lebanon,NH,03766'];
  await importHome.drop(csvFile('alike.csv', ['Supporter ID,Envelope Name,Address 1,City,State,ZIP', ...rows]));
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await duplicates.open(1);
  await wizard.goTo('Keep');
  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'City')).toBeVisible();
  await duplicates.open(1);
  await wizard.goTo('Fix');
  await expect(duplicates.panel).toBeHidden();
});

test('A file with column names only says so in every step', async ({ importHome, wizard, page }) => {
  await importHome.drop(csvFile('names-only.csv', ['Name,Street,City,Zip']));
  await wizard.goTo('Match');
  await expect(page.getByRole('status').filter({ hasText: fixText.onlyHeader })).toBeVisible();
  for (const step of ['Fix', 'Keep'] as const) {
    await wizard.goTo(step);
    await expect(wizard.main).toContainText(fixText.onlyHeader);
  }
});
