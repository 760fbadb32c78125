import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

const viewSetting = 'view';

/** What concerns the app as a whole: what it is, where the user was, and what they were typing. */
export function appHandlers({ store, about, secrets }: Services): AppHandlers {
  return {
    'app.info': () => ({ ...about, notices: [...about.notices], secretsPersist: secrets.persists }),
    'app.view': async () => ({ view: await store.readSetting(viewSetting) }),
    'app.saveView': async ({ view }) => {
      await store.writeSetting(viewSetting, view);
      return {};
    },
    'app.drafts': async () => [...(await store.readTextDrafts())],
    'app.saveDraft': async ({ key, text }) => {
      await store.writeTextDraft(key, text);
      return {};
    },
  };
}
