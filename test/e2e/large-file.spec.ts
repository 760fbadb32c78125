import { manyPeople } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';

test('A file of 20,000 rows opens, is scrolled to its end, filtered and searched', async ({
  page,
  importHome,
  wizard,
  fix,
}) => {
  await importHome.drop(manyPeople('everyone.csv', 20_000));
  await wizard.expectStep('Match');
  await expect(wizard.main).toContainText('20,000 rows.');
  await wizard.goTo('Fix');
  await fix.expectCount('All', 20_000);
  await fix.rows.expectRowCount(20_000);

  await fix.rows.scroll(0, 10_000_000);
  await expect(await fix.cell(20_001, 'Envelope name')).toHaveText('Person Number 20000');

  await fix.show('Errors');
  await fix.rows.expectRowCount(20);
  await expect(await fix.cell(1001, 'Envelope name')).toHaveText('Person Number 1000');

  await fix.show('All');
  await fix.find.fill('number 12345');
  await fix.rows.expectRowCount(1);
  await fix.change(12_346, 'City', 'Concord');
  await fix.find.fill('');
  await fix.rows.expectRowCount(20_000);
  await fix.show('Edited');
  await fix.rows.expectRowCount(1);
  await expect(fix.row(12_346)).toContainText('Person Number 12345');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
