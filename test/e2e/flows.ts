import { sampleWorkbook } from '../support/browser-test-files.ts';
import { expect } from './fixtures.ts';
import type { AppFrame } from './pages/app-frame.ts';
import type { ImportHome } from './pages/import-home.ts';
import type { ImportWizard } from './pages/import-wizard.ts';
import type { KeepStep } from './pages/keep-step.ts';
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

/** From a kept list to its plan, with a new Practice account. */
export async function planWithPractice(screens: { readonly keep: KeepStep; readonly send: SendScreen }): Promise<void> {
  await screens.keep.sendList();
  await screens.send.addPractice.click();
  await expect(screens.send.confirm).toBeEnabled();
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
