import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { sampleWorkbook, type TestFile } from '../support/browser-test-files.ts';
import { expect } from './fixtures.ts';
import type { AppFrame } from './pages/app-frame.ts';
import type { ImportHome } from './pages/import-home.ts';
import type { ImportWizard } from './pages/import-wizard.ts';
import type { KeepStep } from './pages/keep-step.ts';
import type { ListsScreen } from './pages/lists.ts';
import type { Outbox } from './pages/outbox.ts';
import type { SendScreen } from './pages/send-screen.ts';

/** How many rows of the sample have no error, and how many have one. */
export const sampleGood = 401;
export const sampleErrors = 11;

export interface ImportScreens {
  readonly importHome: ImportHome;
  readonly wizard: ImportWizard;
  readonly keep: KeepStep;
}

/** Opens the sample and goes to the rows. */
export async function openSampleInFix({ importHome, wizard }: Omit<ImportScreens, 'keep'>): Promise<void> {
  await importHome.drop(sampleWorkbook);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
}

/** Keeps the good rows of the sample in a list. */
export async function keepSample(screens: ImportScreens, list: string): Promise<void> {
  await openSampleInFix(screens);
  await screens.wizard.goTo('Keep');
  await screens.keep.keepIn(list);
}

/** Keeps the good rows of a file in a list. */
export async function keepFile({ importHome, wizard, keep }: ImportScreens, file: TestFile, list: string) {
  await importHome.drop(file);
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await keep.keepIn(list);
}

/** From a kept list to its plan, with a new Practice account. */
export async function planWithPractice(
  screens: { readonly keep: KeepStep; readonly send: SendScreen },
  provider: AccountProvider = 'prayerletters',
): Promise<void> {
  await screens.keep.sendList();
  await screens.send.practiseWith(provider).click();
  await expect(screens.send.confirm).toBeEnabled();
}

/** From any screen to the plan of the only list; the account is chosen where there are several. */
export async function planAgain(
  { frame, lists, send }: { readonly frame: AppFrame; readonly lists: ListsScreen; readonly send: SendScreen },
  account?: string,
): Promise<void> {
  await frame.goTo('Lists');
  await lists.send.click();
  if (account !== undefined) await send.chooseAccount(account);
  await expect(send.plan).toBeVisible();
}

/** Keeps the sample in a list and sends it with a Practice account while work is offline: it waits. */
export async function queueSample(
  screens: ImportScreens & { readonly frame: AppFrame; readonly send: SendScreen },
  list: string,
): Promise<void> {
  await keepSample(screens, list);
  await screens.frame.turnWorkOffline(true);
  await planWithPractice(screens);
  await screens.send.pressSend();
}

/** Waits for the end of a send over a bad line, and presses what is offered whenever it stops and asks. */
export async function deliverWithRemedies(outbox: Outbox, list: string): Promise<void> {
  const over = outbox.send(list).getByText(outboxText.states.done, { exact: true });
  const stopped = outbox.send(list).getByText(outboxText.states.stopped, { exact: true });
  const resume = outbox.action(list, outboxText.resume);
  for (;;) {
    await expect(over.or(stopped)).toBeVisible({ timeout: 200_000 });
    if (await over.isVisible()) return;
    if (await resume.isVisible()) await resume.click();
    else await outbox.actAndConfirm(list, outboxText.freshList);
    await expect(stopped).toBeHidden();
  }
}
