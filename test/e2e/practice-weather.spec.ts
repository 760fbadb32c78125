import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import { consequenceText } from '../../src-shared/text/consequences.ts';
import { defaultAccountName } from '../../src-shared/text/provider-text.ts';
import { practiceContactsOn } from '../support/browser-provider.ts';
import { manyPeople } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { deliverWithRemedies, keepFile, planAgain } from './flows.ts';
import type { Outbox } from './pages/outbox.ts';
import { expectEveryoneOnce, practiceMembersOn } from './remote-side.ts';

const list = 'Spring letter 2026';
const people = 30;

interface Line {
  readonly provider: AccountProvider;
  /** Who is on the list that the screen names, once the app has ended. */
  membersOn(dataFolder: string, outbox: Outbox): Promise<() => Promise<ReadonlyMap<string, number>>>;
}

const lines: readonly Line[] = [
  {
    provider: 'prayerletters',
    async membersOn(dataFolder, outbox) {
      const { id } = await outbox.orderList(list);
      return () => Promise.resolve(practiceContactsOn(dataFolder, id));
    },
  },
  {
    provider: 'postgrid',
    async membersOn(dataFolder, outbox) {
      const { id } = await outbox.readyList(list);
      return () => practiceMembersOn(dataFolder, id);
    },
  },
];

for (const { provider, membersOn } of lines) {
  const account = defaultAccountName(provider, 'practice');

  test(`Over a bad connection, ${account} still delivers everybody once; Reset makes everybody new`, async ({
    app,
    frame,
    importHome,
    wizard,
    keep,
    lists,
    send,
    outbox,
    settings,
  }) => {
    await test.step('The bad connection is on', async () => {
      await keepFile({ importHome, wizard, keep }, manyPeople('friends.csv', people), list);
      await frame.goTo('Settings');
      await settings.addPractice(account, provider);
      await settings.practiseBadConnection(account);
    });

    await test.step('Everybody is delivered, whatever goes wrong', async () => {
      await planAgain({ frame, lists, send });
      await send.expectFigures({ added: people });
      await send.pressSend();
      await deliverWithRemedies(outbox, list);
      await outbox.expectDelivered(list, people);
      await expect(frame.status).toContainText('Nothing waits');
      const members = await membersOn(app.dataFolder, outbox);
      await app.quit();
      expectEveryoneOnce(await members(), people);
      await app.start();
    });

    await test.step('What is delivered is not sent again', async () => {
      await planAgain({ frame, lists, send });
      await expect(send.plan).toContainText(consequenceText.nothingToDo);
      await send.expectFigures({ unchanged: people });
      await expect(send.confirm).toBeDisabled();
    });

    await test.step('After Reset, everybody is new again', async () => {
      await frame.goTo('Settings');
      await expect(settings.badConnection(account)).toBeChecked();
      await settings.reset(account);
      await planAgain({ frame, lists, send });
      await send.expectFigures({ added: people });
      await expect(send.confirm).toBeEnabled();
      await frame.goTo('Outbox');
      await expect(outbox.group('history').getByRole('article', { name: list })).toBeVisible();
    });
  });
}
