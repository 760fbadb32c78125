import { matchTemplateText } from '../../src-shared/text/match-template-text.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { leaveOutText, namesText } from '../../src-shared/text/row-rules-text.ts';
import { csvFile, type TestFile } from '../support/browser-test-files.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './fixtures.ts';
import { choiceButton, choose } from './pages/choices.ts';
import type { ImportHome } from './pages/import-home.ts';
import type { ImportWizard } from './pages/import-wizard.ts';
import type { MatchStep } from './pages/match-step.ts';

const header = 'Envelope Name,Greeting,Mailing Address,Newsletter,Deceased,Church,Cel';
const people = [
  'John and Mary Smith,,"123 Main St, Lebanon, NH 03766",None,False,Grace,603-555-0101',
  'Anna Jones,,"5 Elm St, Troy, NY 12180",Physical,True,,603-555-0102',
  'First Baptist Church,,"9 Hill Rd, Keene, NH 03431",Email,False,,603-555-0103',
  'Carl Stone and Dee Lund,,"1 Bay St, Salem, MA 01970",Physical,False,,603-555-0104',
  'Estate of Carl Lund,,"4 Fir St, Salem, MA 01970",Physical,False,,603-555-0105',
];

interface MatchScreens {
  readonly importHome: ImportHome;
  readonly wizard: ImportWizard;
  readonly match: MatchStep;
}

/** A file with the same columns every month; the lines differ. */
function monthly(name: string, count: number, columns = header): TestFile {
  return csvFile(name, [columns, ...people.slice(0, count)]);
}

/** Opens a month's file and keeps its column Church as a custom field. */
async function openWithChurch({ importHome, wizard, match }: MatchScreens, name: string): Promise<void> {
  await importHome.drop(monthly(name, 5));
  await wizard.expectStep('Match');
  await match.sendTo('Church', matchText.custom);
}

test('A column that is only guessed waits for a decision, and undo takes the decision back', async ({
  importHome,
  wizard,
  match,
  page,
}) => {
  await importHome.drop(monthly('guess.csv', 5));
  await wizard.expectStep('Match');
  await expect(match.target('Cel')).toHaveText(matchText.ignore);
  await expect(wizard.main).toContainText(matchText.undecided(1));
  await expect(page.getByRole('row').nth(1)).toContainText(matchText.decideTitle);
  await page.getByRole('button', { name: matchText.takeAsFor('Phone', 'Cel') }).press('Enter');
  await expect(match.target('Cel')).toHaveText('Phone');
  await expect(match.row('Cel')).toContainText(matchText.chosen);
  await expect(page.getByText(matchText.decideTitle)).toBeHidden();
  await wizard.undo.click();
  await expect(match.target('Cel')).toHaveText(matchText.ignore);
  await page.getByRole('button', { name: matchText.leaveOutOne('Cel') }).click();
  await expect(match.row('Cel')).toContainText(matchText.chosen);
  await expect(page.getByText(matchText.decideTitle)).toBeHidden();
});

test('A whole address is cut up before the eyes, and columns of one field change places', async ({
  importHome,
  wizard,
  match,
  fix,
  page,
}) => {
  const columns = 'Envelope Name,Street,Street line B,Address Block';
  const rows = ['Anna Jones,5 Elm St,Apt 7,', 'Bob Stone,,,"1 Bay St, Salem, MA 01970"'];
  await importHome.drop(csvFile('blocks.csv', [columns, ...rows]));
  await wizard.expectStep('Match');
  await match.sendTo('Address Block', 'Split: whole address');
  await expect(match.row('Address Block')).toContainText('City: Salem');
  await match.sendTo('Street line B', 'Street');
  await expect(match.row('Street line B')).toContainText('Line 2 of 2 of the street');
  await page.getByRole('button', { name: matchText.moveUp('Street line B') }).click();
  await expect(match.row('Street line B')).toContainText('Line 1 of 2 of the street');
  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'Street')).toContainText('Apt 7');
  await expect(await fix.cell(3, 'Street')).toHaveText('1 Bay St');
  await expect(await fix.cell(3, 'ZIP / postal code')).toHaveText('01970');
});

test('A custom field gets the name that one gives it, unless the service refuses it', async ({
  importHome,
  wizard,
  match,
  page,
}) => {
  await openWithChurch({ importHome, wizard, match }, 'custom.csv');
  await page.getByRole('button', { name: matchText.renameOf('Church') }).click();
  const dialog = page.getByRole('dialog', { name: matchText.renameTitle });
  await dialog.getByLabel(matchText.renameLabel).fill('Größe');
  await dialog.getByRole('button', { name: matchText.renameSave }).click();
  await expect(dialog).toContainText(matchText.nameForm('PrayerLetters'));
  await dialog.getByLabel(matchText.renameLabel).fill('Home church');
  await dialog.getByRole('button', { name: matchText.renameSave }).click();
  await expect(match.row('Church')).toContainText(matchText.customNamed('Home church'));
});

test('Texts for every row, rules and names are steps that the rows follow', async ({
  importHome,
  wizard,
  match,
  fix,
  page,
}) => {
  await importHome.drop(monthly('rules.csv', 5));
  await wizard.expectStep('Match');
  await match.setForEveryRow('Country', 'Canada');
  await expect(match.rule('Country is "Canada" only where the cell is blank.')).toBeVisible();
  await expectAccessible(page, 'Match, texts for every row');

  await match.open('leave-out');
  const proposal = page.getByRole('button', { name: leaveOutText.propose('Deceased is True', 1) });
  await expect(proposal).toBeVisible();
  await proposal.click();
  await expect(match.rule('Deceased is True')).toContainText('1 row');
  await match.leaveOut('Newsletter', 'None', 'Email');
  await expect(match.rule('Newsletter is')).toContainText('2 rows');
  await expectAccessible(page, 'Match, rules that leave rows out');

  await match.open('names');
  await expect(match.examples('Couples with two surnames: 1')).toContainText('Carl Stone and Dee Lund');
  await expect(match.examples('Estates: 1')).toContainText('Estate of Carl Lund');
  await expect(match.examples('Couples: ')).toBeHidden();
  await expectAccessible(page, 'Match, names');

  await match.open('leave-out');
  await match
    .rule('Newsletter is')
    .getByRole('button', { name: /^Remove/u })
    .click();
  await expect(match.rule('Newsletter is')).toBeHidden();
  await match.open('names');
  await choose(page, namesText.envelope, namesText.envelopes.family);
  await expect(match.examples('Couples: 1')).toContainText('The Smith Family');
  await expect(match.examples('Organizations: 1')).toContainText('First Baptist Church');

  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'Envelope name')).toHaveText('The Smith Family');
  await expect(await fix.cell(2, 'Country')).toHaveText('Canada');
  await fix.expectCount('Left out', 1);
  await wizard.undo.click();
  await expect(await fix.cell(2, 'Envelope name')).toHaveText('John and Mary Smith');
});

test('A template is saved, offered for the next file, used, and taken to another computer and back', async ({
  importHome,
  wizard,
  match,
  fix,
  page,
}) => {
  const name = 'TntConnect monthly';
  await openWithChurch({ importHome, wizard, match }, 'january.csv');
  await match.setForEveryRow('Country', 'Canada');
  await match.leaveOut('Newsletter', 'None');
  await match.saveAsTemplate(name);
  await expect(page.getByText(matchTemplateText.fits(name))).toBeHidden();

  // The same columns in another order, and one more.
  const columns = header.split(',');
  const other = [...columns.slice(1), columns[0] ?? '', 'Age'].join(',');
  const second = [',"7 Oak St, Lyme, CT 06371",None,False,Hope,603-555-0199,Eve Moss,44'];
  await importHome.drop(csvFile('february.csv', [other, ...second]));
  await wizard.expectFile('february.csv');
  await expect(page.getByText(matchTemplateText.fits(name))).toBeVisible();
  await expectAccessible(page, 'Match, with a template that fits');
  await page.getByRole('button', { name: matchTemplateText.use }).click();
  await expect(page.getByText(matchTemplateText.used(name))).toBeVisible();
  await expect(match.target('Church')).toHaveText(matchText.custom);
  await expect(match.row('Church')).toContainText(`As in the template "${name}"`);
  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'Country')).toHaveText('Canada');
  await fix.expectCount('Left out', 1);
  await wizard.undo.click();
  await expect(await fix.cell(2, 'Country')).toHaveText('');
  await expect(fix.filter('Left out')).toBeHidden();

  await wizard.goTo('Match');
  await match.chooseTemplateAction(matchTemplateText.manage);
  const dialog = page.getByRole('dialog', { name: matchTemplateText.manageTitle });
  await expectAccessible(page, 'Match, managing templates');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: matchTemplateText.exportOf(name) }).click();
  const saved = await (await download).path();
  await dialog.getByRole('button', { name: matchTemplateText.deleteOf(name) }).click();
  await page.getByRole('button', { name: matchTemplateText.delete, exact: true }).click();
  await expect(dialog).toContainText(matchTemplateText.none);

  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: matchTemplateText.import }).click();
  await (await chooser).setFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(dialog).toContainText('list.json is not a Fieldpost template.');
  const again = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: matchTemplateText.import }).click();
  await (await again).setFiles(saved);
  await page.getByRole('button', { name: matchTemplateText.saveButton, exact: true }).click();
  await expect(dialog).toContainText(matchTemplateText.imported(name));
  await expect(dialog.getByRole('button', { name: matchTemplateText.renameOf(name) })).toBeVisible();
});

test('A file with the same columns is matched as last time once rows were kept, and can be matched anew', async ({
  app,
  importHome,
  wizard,
  match,
  keep,
  page,
}) => {
  await openWithChurch({ importHome, wizard, match }, 'march.csv');
  await match.leaveOut('Newsletter', 'None');
  await wizard.goTo('Keep');
  await keep.keepIn('Spring');
  await app.quitAndStartAgain();

  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await importHome.drop(monthly('april.csv', 4));
  await wizard.expectFile('april.csv');
  await expect(page.getByText(matchTemplateText.remembered)).toBeVisible();
  await expect(match.target('Church')).toHaveText(matchText.custom);
  await expect(match.row('Church')).toContainText('As last time');
  await match.open('leave-out');
  await expect(match.rule('Newsletter is None')).toContainText('1 row');
  await page.getByRole('button', { name: matchTemplateText.matchAnew }).click();
  await expect(match.rule('Newsletter is None')).toBeHidden();
  await match.open('columns');
  await expect(choiceButton(page, matchText.targetOf('Church'))).toHaveText(matchText.ignore);
  await wizard.undo.click();
  await expect(match.target('Church')).toHaveText(matchText.custom);
});
