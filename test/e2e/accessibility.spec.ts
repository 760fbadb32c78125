import { accountText } from '../../src-shared/text/account-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { closedAddress } from '../support/browser-provider.ts';
import { csvFile, plainHeader } from '../support/browser-test-files.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './fixtures.ts';
import { keepFile, openSampleInFix, planAgain, sampleGood } from './flows.ts';
import { choiceButton } from './pages/choices.ts';

const list = 'Spring letter 2026';
const account = 'Our mission';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the screens of an import have no accessibility faults', async ({
      page,
      frame,
      importHome,
      wizard,
      match,
      fix,
      keep,
      lists,
      contacts,
      contact,
    }) => {
      await expect(frame.status).toContainText('Nothing waits');
      await expectAccessible(page, 'Import without drafts');
      await frame.goTo('Contacts');
      await expectAccessible(page, 'Contacts, empty');
      await frame.goTo('Lists');
      await expectAccessible(page, 'Lists, empty');
      await frame.goTo('Outbox');
      await expectAccessible(page, 'Outbox, empty');

      await frame.goTo('Import');
      await openSampleInFix({ importHome, wizard });
      await wizard.goTo('Open');
      await expectAccessible(page, 'Open');
      await wizard.goTo('Match');
      await expectAccessible(page, 'Match');
      await match.target('Newsletter').click();
      await expectAccessible(page, 'Match, choosing a field');
      await page.keyboard.press('Escape');
      await wizard.goTo('Fix');
      await expect(fix.rows.rowAt(1)).toContainText('Frances Jessup');
      await expectAccessible(page, 'Fix');
      await (await fix.cell(3, 'Envelope name')).click();
      await expect(fix.aboutCell(3, 'Envelope name')).toContainText('addressee');
      await expectAccessible(page, 'Fix, with a cell chosen');
      await page.keyboard.type('Gordon Ironwood');
      await expect(fix.editor(3, 'Envelope name')).toBeVisible();
      await expectAccessible(page, 'Fix, typing');
      await page.keyboard.press('Escape');
      await fix.showProblem('No address', 'Street');
      await fix.rows.expectRowCount(8);
      await expectAccessible(page, 'Fix, one kind of problem');
      await wizard.goTo('Keep');
      await expectAccessible(page, 'Keep');
      await keep.keep.click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, "Keep, without the list's name");
      await keep.keepIn(list);
      await expectAccessible(page, 'Keep, done');
      await frame.goTo('Import');
      await expect(importHome.drafts).toBeVisible();
      await expectAccessible(page, 'Import with drafts');
      await importHome.askToDiscard('supporters.xlsx');
      await expectAccessible(page, 'Import, asking before it discards');
      await page.keyboard.press('Escape');

      await frame.goTo('Contacts');
      await contacts.table.expectRowCount(sampleGood);
      await expectAccessible(page, 'Contacts');
      await contacts.search.fill('nobody at all');
      await contacts.table.expectRowCount(0);
      await expectAccessible(page, 'Contacts, nothing found');
      await contacts.open('Frances Jessup');
      await contact.field('Street').fill('');
      await contact.field('City').fill('');
      await expectAccessible(page, 'A contact');
      await frame.goTo('Lists');
      await expect(lists.row(list)).toBeVisible();
      await expectAccessible(page, 'Lists');
      await lists.open(list);
      await expect(lists.members.rowAt(1).getByRole('button').first()).toBeVisible();
      await expectAccessible(page, 'A list');
    });

    test('the screens of sending have no accessibility faults', async ({
      page,
      frame,
      importHome,
      wizard,
      keep,
      contacts,
      contact,
      send,
      outbox,
      lists,
      settings,
    }) => {
      await openSampleInFix({ importHome, wizard });
      await wizard.goTo('Keep');
      await keep.keepIn(list);
      await frame.goTo('Contacts');
      await contacts.open('Frances Jessup');
      await contact.field('Street').fill('');
      await contact.field('City').fill('');
      await contact.save();

      await frame.goTo('Lists');
      await lists.send.click();
      await expect(send.addPractice).toBeVisible();
      await expectAccessible(page, 'Send without an account');
      await frame.goTo('Settings');
      await expectAccessible(page, 'Settings');
      await settings.addPractice('Practice');
      const apiUrl = await closedAddress();
      await settings.fillLive({ name: account, token: 'known-token', apiUrl: 'http://example.org' });
      await settings.add.click();
      await expect(settings.form.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'Settings, a Live account that is refused');
      await settings.addLive({ name: account, token: 'known-token', apiUrl });
      await settings.test(account);
      await expect(settings.account(account).getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'Settings with accounts');
      await settings.account(account).getByRole('button', { name: settingsText.enterToken }).click();
      await expectAccessible(page, 'Settings, asking for a token');
      await page.keyboard.press('Escape');

      await frame.turnWorkOffline(true);
      await frame.goTo('Lists');
      await lists.send.click();
      await send.chooseAccount(account);
      await expect(send.blocked('Frances Jessup')).toBeVisible();
      await expectAccessible(page, 'A plan with a blocked contact, Live');
      await send.confirm.click();
      await expect(send.sendAnyway).toBeVisible();
      await expectAccessible(page, 'Asking whether people get two letters');
      await send.sendAnyway.click();
      await expect(send.liveDialog).toBeVisible();
      await expectAccessible(page, 'Asking before a Live send');
      await page.keyboard.press('Escape');
      await send.chooseAccount('Practice');
      await expect(send.plan).toContainText('practice provider');
      await expectAccessible(page, 'A plan, Practice');
      await send.pressSend();
      await outbox.expectWaitingOffline(list);
      await expect(outbox.contacts.rowAt(1)).toContainText('Waiting');
      await expectAccessible(page, 'A send that waits');
      await frame.goTo('Outbox');
      await outbox.expectWaitingOffline(list);
      await expectAccessible(page, 'Outbox with a send that waits');
      await frame.turnWorkOffline(false);
      await outbox.expectDelivered(list, sampleGood - 1, 1);
      await expectAccessible(page, 'Outbox, delivered');
      await outbox.open(list);
      await expect(outbox.contacts.rowAt(1)).toContainText('Delivered');
      await expectAccessible(page, 'A send that was delivered');
      await choiceButton(page, 'Show').click();
      await expectAccessible(page, 'A send, choosing what to show');
      await page.keyboard.press('Escape');
      await frame.goTo('Contacts');
      await contacts.open('Esther Elderkin');
      await expect(contact.deliveries).toContainText('Delivered');
      await expectAccessible(page, 'A contact with a delivery');
    });

    test('the screens of PostGrid have no accessibility faults', async ({
      page,
      frame,
      importHome,
      wizard,
      keep,
      contacts,
      contact,
      send,
      outbox,
      lists,
      settings,
    }) => {
      // Nothing is wrong with a long greeting here, but the practice provider of PrayerLetters.com takes up to 255 characters.
      const people = [
        '1,Ada Lindqvist,Ada,1 Meadow Lane,Lebanon,NH,03766',
        '2,Ben Garrow,Ben,2 Meadow Lane,Lebanon,NH,3766',
        `3,Cora Whitfield,${'dear friend '.repeat(25).trim()},3 Meadow Lane,Lebanon,NH,03766`,
        '4,Dan Elderkin,Dan,4 Meadow Lane,Lebanon,NH,03766',
      ];
      const header = plainHeader.replace('Envelope Name', 'Envelope Name,Greeting');

      await keepFile({ importHome, wizard, keep }, csvFile('friends.csv', [header, ...people]), list);
      await frame.goTo('Settings');
      await choiceButton(page, accountText.provider).click();
      await expectAccessible(page, 'Settings, choosing a provider');
      await page.keyboard.press('Escape');
      await settings.chooseProvider('postgrid');
      await choiceButton(page, settingsText.mode).click();
      await expectAccessible(page, 'Settings, choosing a kind of PostGrid account');
      await page.keyboard.press('Escape');
      await settings.fillTest({ name: account, token: 'live_sk_other', apiUrl: 'http://127.0.0.1:9' });
      await settings.add.click();
      await expect(settings.form.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'Settings, a Test account with a key of the other world');
      await settings.token.fill('test_sk_known');
      await settings.add.click();
      await expect(settings.account(account)).toBeVisible();
      await settings.addPractice('Practice PostGrid', 'postgrid');
      await settings.addPractice('Practice PrayerLetters');
      await settings.practiseBadConnection('Practice PostGrid');
      await expectAccessible(page, 'Settings with accounts of both providers');
      await settings
        .account('Practice PostGrid')
        .getByRole('button', { name: /^Reset/u })
        .click();
      await expectAccessible(page, 'Settings, asking before a reset');
      await page.keyboard.press('Escape');

      await planAgain({ frame, lists, send }, account);
      await expect(send.way('import-file')).toBeVisible();
      await expectAccessible(page, 'A plan with two ways, Test');
      await planAgain({ frame, lists, send }, 'Practice PostGrid');
      await send.chooseWay('import-file');
      await expectAccessible(page, 'A plan with two ways, the other one chosen');
      await send.chooseWay('contact-by-contact');
      await send.pressSend();
      await outbox.action(list, outboxText.pause).click();
      await expect(outbox.action(list, outboxText.resume)).toBeVisible();
      await expectAccessible(page, 'A send to PostGrid, paused');
      await frame.goTo('Outbox');
      await expect(outbox.group('onTheWay')).toBeVisible();
      await expectAccessible(page, 'Outbox, on the way');
      await frame.goTo('Settings');
      await settings.account('Practice PostGrid').getByText(accountText.badConnection, { exact: true }).click();
      await expect(settings.badConnection('Practice PostGrid')).not.toBeChecked();
      await frame.goTo('Outbox');
      await outbox.action(list, outboxText.resume).click();
      await outbox.expectDelivered(list, people.length);
      await outbox.open(list);
      await expect(outbox.contactRow('Ben Garrow')).toContainText('Invalid ZIP code');
      await expectAccessible(page, 'A send to PostGrid, its contacts');
      await outbox.showRequests();
      await expect(outbox.requests.rowAt(1)).toContainText('/mailing_lists/');
      await expectAccessible(page, 'A send to PostGrid, its requests');

      await frame.goTo('Contacts');
      await contacts.open('Ben Garrow');
      await contact.field('Street').fill('12 New Street');
      await contact.save();
      await expect(contact.deliveries).toContainText('Not verified');
      await expectAccessible(page, 'A contact with an address that failed');
      await frame.goTo('Contacts');
      await contacts.open('Ada Lindqvist');
      await contact.removeFrom(list);
      await planAgain({ frame, lists, send }, 'Practice PostGrid');
      await send.expectFigures({ changed: 1, unchanged: 2, removed: 1 });
      await expectAccessible(page, 'A plan of the difference');

      await send.chooseAccount('Practice PrayerLetters');
      await send.expectFigures({ added: 3 });
      await send.pressSend();
      await expect(outbox.send(list).getByText(outboxText.states.attention, { exact: true })).toBeVisible();
      await expectAccessible(page, 'A send that needs attention');
      await frame.goTo('Outbox');
      await expect(outbox.group('attention')).toBeVisible();
      await expectAccessible(page, 'Outbox with what needs attention and what is over');
      await outbox
        .group('attention')
        .getByRole('button', { name: /^Leave out/u })
        .click();
      await expectAccessible(page, 'Asking before somebody is left out');
      await page.keyboard.press('Escape');
      await planAgain({ frame, lists, send }, 'Practice PrayerLetters');
      await expect(send.way('same-list')).toBeVisible();
      await expectAccessible(page, 'A plan to the list of last time');
    });
  });
}
