import { repairText } from '../../src-shared/text/fix-text.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { sampleWorkbook } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { sampleErrors, sampleGood } from './flows.ts';
import { Keyboard } from './pages/keyboard.ts';

const list = 'Spring letter 2026';

test('The whole way from the file to the delivery is done with the keyboard alone', async ({
  page,
  frame,
  importHome,
  wizard,
  match,
  fix,
  keep,
  send,
  outbox,
  contact,
  lists,
}) => {
  const keyboard = new Keyboard(page);

  await test.step('Choose a file', async () => {
    const dialog = page.waitForEvent('filechooser');
    await keyboard.use(importHome.chooseButton);
    const { name, content } = sampleWorkbook;
    await (await dialog).setFiles({ name, mimeType: '', buffer: content });
    await wizard.expectStep('Match');
  });

  await test.step('Change where a column goes, and take it back', async () => {
    await keyboard.use(match.target('Newsletter'));
    await expect(page.getByRole('listbox')).toBeVisible();
    await keyboard.press('End', 'Enter');
    await expect(match.target('Newsletter')).toHaveText(matchText.custom);
    await keyboard.press('Control+z');
    await expect(match.target('Newsletter')).toHaveText(matchText.ignore);
    await keyboard.use(match.toFix);
    await wizard.expectStep('Fix');
  });

  await test.step('F8 goes to the next problem, typing changes it, Ctrl+Z takes it back', async () => {
    await expect(fix.rows.rowAt(1)).toContainText('Frances Jessup');
    await keyboard.press('F8');
    await expect(fix.rows.focused).toHaveAccessibleName('Error: No name');
    await keyboard.type('Gordon Ironwood');
    await keyboard.press('Enter');
    await fix.expectCount('Errors', sampleErrors - 1);
    await expect(fix.rows.focused).toHaveText('Gordon Ironwood');
    await keyboard.press('Control+z');
    await fix.expectCount('Errors', sampleErrors);
    await keyboard.press('Control+y');
    await fix.expectCount('Errors', sampleErrors - 1);
  });

  await test.step('Arrows move in the grid, F2 opens a cell, Escape leaves it as it was', async () => {
    await keyboard.press('ArrowUp');
    await expect(fix.rows.focused).toHaveText('Frances Jessup');
    await keyboard.press('F2');
    await expect(fix.editor(2, 'Envelope name')).toBeFocused();
    await keyboard.type('Somebody Else');
    await keyboard.press('Escape');
    await expect(fix.rows.focused).toHaveText('Frances Jessup');
    await keyboard.press('ArrowRight', 'ArrowRight');
    await expect(fix.rows.focused).toHaveText('Frances');
  });

  await test.step('Filters and repairs are reached from the grid, and the grid is left again', async () => {
    await keyboard.walkTo(fix.filter('Edited'), 'Shift+Tab');
    await keyboard.press('ArrowLeft', 'ArrowLeft', 'Space');
    await expect(fix.filter('Errors')).toBeChecked();
    await fix.rows.expectRowCount(sampleErrors - 1);
    const lostZeros = fix.problem('Lost leading zero', 'ZIP / postal code');
    await keyboard.use(lostZeros.getByRole('button', { name: 'Add the lost zero in 20 rows' }), 'Space');
    await expect(fix.dialog.getByRole('button', { name: repairText.fix(20) })).toBeFocused();
    await keyboard.press('Enter');
    await expect(lostZeros).toBeHidden();
    await keyboard.use(fix.toKeep);
    await wizard.expectStep('Keep');
  });

  await test.step('Keep the rows in a list', async () => {
    await keyboard.walkTo(keep.listName);
    await keyboard.type(list);
    await keyboard.use(keep.keep);
    await keyboard.use(keep.keepAnyway);
    await keyboard.use(keep.result(list).getByRole('button', { name: 'Send this list…' }));
  });

  await test.step('Read the plan, work offline, send, and work online again', async () => {
    await keyboard.use(send.addPractice);
    await expect(send.confirm).toBeEnabled();
    await keyboard.use(frame.workOffline, 'Space');
    await expect(frame.workOffline).toBeChecked();
    await keyboard.use(send.confirm);
    // Enter would cancel: what cannot be taken back is not asked for with a button that has the focus already.
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
    await keyboard.use(send.sendAnyway);
    await outbox.expectWaitingOffline(list);
    await keyboard.use(frame.workOffline, 'Space');
    await outbox.expectDelivered(list, sampleGood + 1);
  });

  await test.step('Open a contact of the send', async () => {
    await keyboard.walkTo(outbox.contacts.rowAt(1).getByRole('button'));
    await keyboard.press('ArrowDown');
    await expect(outbox.contacts.rowAt(2).getByRole('button')).toBeFocused();
    await keyboard.press('Enter');
    await expect(contact.deliveries).toContainText(list);
  });

  await test.step('Take a contact out of the list, and the list is shorter by one', async () => {
    await keyboard.use(frame.place('Lists'));
    await keyboard.use(lists.row(list).getByRole('button', { name: list, exact: true }));
    await keyboard.walkTo(lists.members.rowAt(1).getByRole('button').first());
    await keyboard.press('ArrowDown', 'End');
    const remove = lists.members.rowAt(2).getByRole('button', { name: /^Remove .+ from the list$/u });
    await expect(remove).toBeFocused();
    await keyboard.press('Enter');
    await lists.members.expectRowCount(sampleGood);
    await keyboard.walkTo(frame.workOffline);
  });
});
