import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { closedAddress } from '../support/browser-provider.ts';
import { expect, test } from './fixtures.ts';
import { openSampleInFix, sampleGood } from './flows.ts';
import { choiceButton } from './pages/choices.ts';

const list = 'Spring letter 2026';
const account = 'Our mission';

/** Expects that axe finds nothing on the screen; other screens are looked at all the same. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    await settle(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
    expect.soft(found, screen).toEqual([]);
  });
}

/** A colour in the middle of a transition is not the one that people read. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

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
  });
}
