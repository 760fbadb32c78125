import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { deliveryText } from '../../src-shared/text/delivery-text.ts';
import { fixText, importText } from '../../src-shared/text/import-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { startText } from '../../src-shared/text/open-text.ts';
import { outboxText, sendText } from '../../src-shared/text/send-text.ts';
import { sampleCsv, sampleWorkbook } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';

const list = 'Spring letter 2026';
const zip = 'ZIP / postal code';

/** The sample: 412 rows, eight without an address and three without a name. */
const sampleRows = 412;
const sampleErrors = 11;

for (const { file, way } of [
  { file: sampleWorkbook, way: 'dropped on the window' },
  { file: sampleCsv, way: 'chosen in the dialog' },
]) {
  test(`${file.name}, ${way}, becomes letters: matched, fixed, kept, planned offline and delivered`, async ({
    page,
    frame,
    importHome,
    wizard,
    match,
    fix,
    keep,
    contacts,
    contact,
    lists,
    send,
    outbox,
    settings,
  }) => {
    await test.step('The first screen teaches the next step', async () => {
      await expect(page.getByRole('heading', { name: startText.dropTitle })).toBeVisible();
      await expect(importHome.sampleButton).toBeVisible();
      if (way.startsWith('dropped')) await importHome.drop(file);
      else await importHome.choose(file);
      await wizard.expectFile(file.name);
    });

    await test.step('The columns come out matched, with reasons, and can be changed', async () => {
      await wizard.expectStep('Match');
      await expect(wizard.main).toContainText(`${sampleRows} rows`);
      await match.expectMatch('ZIP', zip, 'The header is a usual name for the ZIP or postal code', '59101');
      await match.expectMatch('Address 2', 'Street', 'Line 2 of the street', 'Apt 25');
      await match.expectMatch('Newsletter', matchText.ignore, 'Neither the header nor the values', 'Physical');
      await expect(wizard.main).toContainText(matchText.summary(15, 2));
      await match.sendTo('ZIP', matchText.ignore);
      await expect(match.row('ZIP')).toContainText(matchText.chosen);
      await expect(wizard.main).toContainText(matchText.summary(14, 3));
      await match.sendTo('ZIP', zip);
      await expect(match.row('ZIP')).not.toContainText(matchText.chosen);
      await expect(wizard.main).toContainText(matchText.summary(15, 2));
    });

    await test.step('The grid shows errors and warnings in their cells', async () => {
      await match.toFix.click();
      await fix.expectCount('All', sampleRows);
      await fix.expectCount('Errors', sampleErrors);
      await fix.rows.expectRowCount(sampleRows);
      await expect((await fix.cell(3, 'Envelope name')).getByRole('img', { name: 'Error: No name' })).toBeVisible();
      await expect(
        (await fix.cell(4, zip)).getByRole('img', { name: `${fixText.warning}: Lost leading zero` }),
      ).toBeVisible();
    });

    await test.step('A cell is fixed in its place, and the errors alone are shown', async () => {
      await fix.change(3, 'Envelope name', 'Gordon Ironwood');
      await expect(fix.aboutCell(3, 'Envelope name')).toContainText(fixText.fine);
      await fix.expectCount('Errors', sampleErrors - 1);
      await fix.show('Errors');
      await fix.rows.expectRowCount(sampleErrors - 1);
      await expect(fix.row(3)).toBeHidden();
      await fix.show('All');
    });

    await test.step('All lost zeros are put back at once; undo and redo', async () => {
      const lostZeros = fix.problem('Lost leading zero', zip);
      await fix.repairAll('Lost leading zero', zip, 'Add the lost zero in 20 rows', 20);
      await expect(lostZeros).toBeHidden();
      await expect(await fix.cell(4, zip)).toHaveText('02139');
      await wizard.undo.click();
      await expect(lostZeros).toBeVisible();
      await expect(await fix.cell(4, zip)).toHaveText('2139');
      await expect(await fix.cell(3, 'Envelope name')).toHaveText('Gordon Ironwood');
      await wizard.redo.click();
      await expect(lostZeros).toBeHidden();
      await expect(await fix.cell(4, zip)).toHaveText('02139');
    });

    const kept = sampleRows - sampleErrors + 1;
    await test.step('The good rows become contacts in a list, and the rest stays as a draft', async () => {
      await fix.toKeep.click();
      await expect(keep.main).toContainText(keepText.ready(kept));
      await expect(keep.main).toContainText(keepText.staying(sampleErrors - 1));
      await keep.keepIn(list);
      await expect(keep.result(list)).toContainText(keepText.added(kept));
      await frame.goTo('Import');
      await expect(importHome.draft(file.name)).toContainText(importText.summary(sampleRows, sampleErrors - 1, kept));
    });

    await test.step('A Practice account is added, and work goes offline', async () => {
      await frame.goTo('Settings');
      await settings.addPractice('Practice');
      await expect(frame.status).toContainText('Practice');
      await frame.turnWorkOffline(true);
    });

    await test.step('A contact that lost its address since then', async () => {
      await frame.goTo('Contacts');
      await contacts.table.expectRowCount(kept);
      await contacts.open('Frances Jessup');
      await contact.field('Street').fill('');
      await contact.field('City').fill('');
      await contact.save();
      await expect(contact.lists).toContainText(list);
      await expect(contact.deliveries).toContainText(contactsText.noDeliveries);
    });

    await test.step('The plan adds up: who is sent and who is blocked make the list', async () => {
      await frame.goTo('Lists');
      await expect(lists.row(list)).toContainText(String(kept));
      await lists.open(list);
      await lists.members.expectRowCount(kept);
      await lists.send.click();
      const numbers = await send.numbers();
      expect(numbers).toEqual({ sent: kept - 1, blocked: 1 });
      await expect(send.blocked('Frances Jessup')).toContainText('There is neither a street nor a city');
      await expect(send.duplicates).toContainText('would get');
      await expect(send.plan).toContainText(sendText.offline);
    });

    await test.step('The send waits in the outbox until work goes online', async () => {
      await send.pressSend();
      await outbox.expectWaitingOffline(list);
      await expect(frame.status).toContainText(`${kept - 1} contacts not delivered yet`);
      await expect(frame.place('Outbox')).toContainText(String(kept - 1));
      await frame.turnWorkOffline(false);
      await outbox.expectDelivered(list, kept - 1, 1);
      await expect(outbox.send(list)).toContainText(outboxText.orderFrom(list, true));
      await expect(frame.status).toContainText('Nothing waits');
    });

    await test.step('Every contact has a remote id, and its page shows the delivery', async () => {
      const sent = await outbox.readContacts();
      const delivered = sent.filter(({ state }) => state === outboxText.contactStates.delivered);
      const others = sent.filter((each) => !delivered.includes(each));
      expect(new Set(delivered.map(({ remoteId }) => remoteId).filter((id) => id !== '')).size).toBe(kept - 1);
      expect(others).toEqual([
        {
          name: 'Frances Jessup',
          action: deliveryText.actions.add,
          state: outboxText.contactStates.parked,
          remoteId: '',
          address: '',
          reason: expect.stringContaining('neither a street nor a city'),
        },
      ]);
      const mine = delivered.find(({ name }) => name === 'Gordon Ironwood');
      await frame.goTo('Contacts');
      await contacts.open('Gordon Ironwood');
      const delivery = contact.deliveries.getByRole('row').filter({ hasText: list });
      await expect(delivery).toContainText('Delivered');
      await expect(delivery).toContainText('Practice');
      await expect(delivery).toContainText(mine?.remoteId ?? 'no remote id');
    });
  });
}
