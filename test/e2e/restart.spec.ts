import { fixText, importText } from '../../src-shared/text/import-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { defaultAccountName } from '../../src-shared/text/provider-text.ts';
import { sampleWorkbook } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { keepSample, openSampleInFix, planWithPractice, queueSample, sampleErrors, sampleGood } from './flows.ts';

const list = 'Spring letter 2026';

test.describe('After a power cut, everything is where it was', () => {
  test('while a cell is being typed: the text is still there when the cell is opened again', async ({
    app,
    page,
    importHome,
    wizard,
    fix,
  }) => {
    await openSampleInFix({ importHome, wizard });
    const saved = app.savesText('Gordon Iro');
    await fix.typeInto(3, 'Envelope name', 'Gordon Iro');
    await saved;
    await app.crashAndStartAgain();

    await wizard.expectFile(sampleWorkbook.name);
    await wizard.expectStep('Fix');
    await fix.expectCount('Errors', sampleErrors);
    await expect(fix.unfinished).toHaveText(/"Gordon Iro" was being typed into Envelope name, row 3/u);
    await (await fix.cell(3, 'Envelope name')).dblclick();
    await expect(fix.editor(3, 'Envelope name')).toHaveValue('Gordon Iro');
    await fix.editor(3, 'Envelope name').press('End');
    await page.keyboard.type('nwood');
    await page.keyboard.press('Enter');
    await expect(await fix.cell(3, 'Envelope name')).toHaveText('Gordon Ironwood');
    await fix.expectCount('Errors', sampleErrors - 1);
    await expect(fix.unfinished).toBeHidden();
  });

  test('while a cell is being typed: the text can be kept without looking for the cell', async ({
    app,
    importHome,
    wizard,
    fix,
  }) => {
    await openSampleInFix({ importHome, wizard });
    const saved = app.savesText('Gordon Ironwood');
    await fix.typeInto(3, 'Envelope name', 'Gordon Ironwood');
    await saved;
    await app.crashAndStartAgain();

    await fix.unfinished.getByRole('button', { name: fixText.keepTyped }).click();
    await expect(await fix.cell(3, 'Envelope name')).toHaveText('Gordon Ironwood');
    await expect(fix.unfinished).toBeHidden();
    await app.crashAndStartAgain();
    await expect(await fix.cell(3, 'Envelope name')).toHaveText('Gordon Ironwood');
    await expect(fix.unfinished).toBeHidden();
  });

  test('after changes in Fix: they are there, and so is the way back', async ({ app, importHome, wizard, fix }) => {
    const lostZeros = fix.problem('Lost leading zero', 'ZIP / postal code');
    await openSampleInFix({ importHome, wizard });
    await fix.change(3, 'Envelope name', 'Gordon Ironwood');
    await fix.repairAll('Lost leading zero', 'ZIP / postal code', 'Add the lost zero in 20 rows', 20);
    await expect(lostZeros).toBeHidden();
    await app.crashAndStartAgain();

    await wizard.expectStep('Fix');
    await fix.expectCount('Errors', sampleErrors - 1);
    await expect(lostZeros).toBeHidden();
    await expect(await fix.cell(4, 'ZIP / postal code')).toHaveText('02139');
    await wizard.undo.click();
    await expect(lostZeros).toBeVisible();
    await wizard.undo.click();
    await fix.expectCount('Errors', sampleErrors);
    await app.crashAndStartAgain();

    await fix.expectCount('Errors', sampleErrors);
    await wizard.redo.click();
    await fix.expectCount('Errors', sampleErrors - 1);
  });

  test('with a match that was changed: it stays changed', async ({ app, importHome, wizard, match }) => {
    await importHome.drop(sampleWorkbook);
    await wizard.expectStep('Match');
    await match.sendTo('Newsletter', matchText.custom);
    await expect(wizard.main).toContainText(matchText.summary(16, 1));
    await app.crashAndStartAgain();

    await wizard.expectStep('Match');
    await expect(match.target('Newsletter')).toHaveText(matchText.custom);
    await expect(match.row('Newsletter')).toContainText(matchText.chosen);
    await expect(wizard.main).toContainText(matchText.summary(16, 1));
  });

  test("with the list's name typed in Keep: the name is there, and nothing was kept yet", async ({
    app,
    frame,
    importHome,
    wizard,
    keep,
    contacts,
  }) => {
    await openSampleInFix({ importHome, wizard });
    await wizard.goTo('Keep');
    const saved = app.savesText(list);
    await keep.listName.pressSequentially(list);
    await saved;
    await app.crashAndStartAgain();

    await wizard.expectStep('Keep');
    await expect(keep.listName).toHaveValue(list);
    await expect(keep.main).toContainText(keepText.ready(sampleGood));
    await keep.keep.click();
    await keep.confirmDuplicates();
    await expect(keep.result(list)).toContainText(keepText.added(sampleGood));
    await frame.goTo('Contacts');
    await contacts.table.expectRowCount(sampleGood);
  });

  test('right after Keep: the contacts, the list and the draft are there once', async ({
    app,
    frame,
    importHome,
    wizard,
    keep,
    fix,
    lists,
  }) => {
    await keepSample({ importHome, wizard, keep }, list);
    await app.crashAndStartAgain();

    await expect(keep.main).toContainText(keepText.readyAgain(sampleGood));
    await wizard.goTo('Fix');
    await fix.expectCount('Kept', sampleGood);
    await frame.goTo('Import');
    await expect(importHome.draft(sampleWorkbook.name)).toContainText(
      importText.summary(412, sampleErrors, sampleGood),
    );
    await frame.goTo('Lists');
    await lists.open(list);
    await lists.members.expectRowCount(sampleGood);
  });

  test('with a plan on the screen: the same plan, and nothing was sent', async ({
    app,
    frame,
    importHome,
    wizard,
    keep,
    send,
  }) => {
    await keepSample({ importHome, wizard, keep }, list);
    await planWithPractice({ keep, send });
    await app.crashAndStartAgain();

    await expect(send.list).toHaveText(list);
    await expect(send.account).toHaveText(defaultAccountName('prayerletters', 'practice'));
    expect(await send.numbers()).toEqual({ sent: sampleGood, blocked: 0 });
    await expect(frame.status).toContainText('Nothing waits');
  });

  test('with a send that waits offline: it still waits, and is delivered once', async ({
    app,
    frame,
    importHome,
    wizard,
    keep,
    send,
    outbox,
  }) => {
    await queueSample({ frame, importHome, wizard, keep, send }, list);
    await outbox.expectWaitingOffline(list);
    await app.crashAndStartAgain();

    await expect(frame.workOffline).toBeChecked();
    await outbox.expectWaitingOffline(list);
    await expect(outbox.contacts.grid).toBeVisible();
    await frame.turnWorkOffline(false);
    await outbox.expectDelivered(list, sampleGood);
    await app.crashAndStartAgain();

    await outbox.expectDelivered(list, sampleGood);
    await expect(frame.status).toContainText('Nothing waits');
  });

  test('with a contact half changed: what was typed is there and not saved yet', async ({
    app,
    frame,
    importHome,
    wizard,
    keep,
    contacts,
    contact,
  }) => {
    await keepSample({ importHome, wizard, keep }, list);
    await frame.goTo('Contacts');
    await contacts.open('Frances Jessup');
    const saved = app.savesText('12 Main Street');
    await contact.field('Street').fill('12 Main Street');
    await saved;
    await app.crashAndStartAgain();

    await expect(contact.field('Street')).toHaveValue('12 Main Street');
    await contact.save();
    await app.crashAndStartAgain();
    await expect(contact.field('Street')).toHaveValue('12 Main Street');
  });
});

test('Whoever quits and starts again goes on at the same place', async ({ app, frame, importHome, wizard, fix }) => {
  await openSampleInFix({ importHome, wizard });
  await wizard.checkFor('PostGrid');
  await fix.change(3, 'Envelope name', 'Gordon Ironwood');
  await app.quitAndStartAgain();

  await wizard.expectStep('Fix');
  await expect(wizard.destination).toHaveText('PostGrid');
  await expect(await fix.cell(3, 'Envelope name')).toHaveText('Gordon Ironwood');
  await expect(fix.row(3).getByRole('img', { name: fixText.edited })).toBeVisible();
  await frame.goTo('Settings');
  await app.quitAndStartAgain();
  await expect(frame.place('Settings')).toHaveAttribute('aria-current', 'page');
});
