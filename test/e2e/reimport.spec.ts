import { knownContactsText } from '../../src-shared/text/duplicate-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { csvFile } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { keepFile } from './flows.ts';

test('A newer file of the same people updates them by their ID; a column that it lacks blanks nothing', async ({
  importHome,
  wizard,
  keep,
  contacts,
  contact,
  frame,
}) => {
  const first = csvFile('march.csv', [
    'ContactID,Envelope Name,Address 1,City,State,ZIP,Phone',
    '101,Joe Tischler,123 Main St,Lebanon,NH,03766,603-555-0101',
    '102,Ann Cooper,9 Hill Rd,Keene,NH,03431,603-555-0102',
    '103,Bea Long,7 Oak Ave,Concord,NH,03301,603-555-0103',
  ]);
  await keepFile({ importHome, wizard, keep }, first, 'Spring');

  const second = csvFile('september.csv', [
    'ContactID,Envelope Name,Address 1,City,State,ZIP',
    '101,Joe Tischler,45 New Rd,Lebanon,NH,03766',
    '102,Ann Cooper,9 Hill Rd,Keene,NH,03431',
    '103,Bea Long,7 Oak Ave,Concord,NH,03301',
    '104,Carl New,1 First St,Dover,NH,03820',
  ]);
  await importHome.drop(second);
  await wizard.expectStep('Match');
  await expect(wizard.main).toContainText(knownContactsText(3, 4, 'ContactID'));
  await wizard.goTo('Keep');
  await expect(keep.main).toContainText(keepText.readyAgain(3));
  await keep.keepIn('Autumn');
  await expect(keep.result('Autumn')).toContainText(keepText.added(1));
  await expect(keep.result('Autumn')).toContainText(keepText.updated(1));
  await expect(keep.result('Autumn')).toContainText(keepText.unchanged(2));

  await frame.goTo('Contacts');
  await contacts.table.expectRowCount(4);
  await contacts.open('Joe Tischler');
  await expect(contact.field('Street')).toHaveValue('45 New Rd');
  await expect(contact.field('Phone')).toHaveValue('603-555-0101');
});
