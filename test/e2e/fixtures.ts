import { test as base, expect } from '@playwright/test';
import { Fieldpost } from './fieldpost.ts';
import { ContactScreen, ContactsScreen } from './pages/address-book.ts';
import { AppFrame } from './pages/app-frame.ts';
import { DuplicatesView } from './pages/duplicates.ts';
import { FixStep } from './pages/fix-step.ts';
import { ImportHome } from './pages/import-home.ts';
import { ImportWizard } from './pages/import-wizard.ts';
import { KeepStep } from './pages/keep-step.ts';
import { ListsScreen } from './pages/lists.ts';
import { MatchStep } from './pages/match-step.ts';
import { OpenStep } from './pages/open-step.ts';
import { Outbox } from './pages/outbox.ts';
import { SendScreen } from './pages/send-screen.ts';
import { Settings } from './pages/settings.ts';

interface Screens {
  readonly frame: AppFrame;
  readonly importHome: ImportHome;
  readonly wizard: ImportWizard;
  readonly open: OpenStep;
  readonly match: MatchStep;
  readonly fix: FixStep;
  readonly duplicates: DuplicatesView;
  readonly keep: KeepStep;
  readonly contacts: ContactsScreen;
  readonly contact: ContactScreen;
  readonly lists: ListsScreen;
  readonly send: SendScreen;
  readonly outbox: Outbox;
  readonly settings: Settings;
}

/** A test with the app, started on an empty data folder, and its screens. An error in the page fails the test. */
export const test = base.extend<Screens & { readonly app: Fieldpost }>({
  app: [
    async ({ page }, use, testInfo) => {
      const app = await Fieldpost.create(page);
      await app.start();
      await use(app);
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('words on the screen', { body: await page.locator('body').ariaSnapshot() });
        await testInfo.attach('screen', { body: await page.screenshot(), contentType: 'image/png' });
        await testInfo.attach('log', { body: await app.log() });
      }
      await app.quit();
      await app.remove();
      expect(app.troubles, 'errors of the page').toEqual([]);
    },
    { auto: true },
  ],
  frame: ({ page }, use) => use(new AppFrame(page)),
  importHome: ({ page }, use) => use(new ImportHome(page)),
  wizard: ({ page }, use) => use(new ImportWizard(page)),
  open: ({ page }, use) => use(new OpenStep(page)),
  match: ({ page }, use) => use(new MatchStep(page)),
  fix: ({ page }, use) => use(new FixStep(page)),
  duplicates: ({ page }, use) => use(new DuplicatesView(page)),
  keep: ({ page }, use) => use(new KeepStep(page)),
  contacts: ({ page }, use) => use(new ContactsScreen(page)),
  contact: ({ page }, use) => use(new ContactScreen(page)),
  lists: ({ page }, use) => use(new ListsScreen(page)),
  send: ({ page }, use) => use(new SendScreen(page)),
  outbox: ({ page }, use) => use(new Outbox(page)),
  settings: ({ page }, use) => use(new Settings(page)),
});

export { expect };
