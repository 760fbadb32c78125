import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `templates.${string}`>>;

type TemplateServices = Pick<Services, 'store' | 'clock' | 'ids' | 'events'>;

/** Recipes for files with the same columns: those with a name, and what was used last. */
export function templateHandlers({ store, clock, ids, events }: TemplateServices): TemplateHandlers {
  return {
    'templates.all': async () => [...(await store.allTemplates())],
    'templates.save': async ({ name, template }) => {
      const saved = await store.saveTemplate(ids.next(), name, template, clock.now());
      events.changed('templates');
      return saved;
    },
    'templates.rename': async ({ templateId, name }) => {
      await store.renameTemplate(templateId, name);
      events.changed('templates');
      return {};
    },
    'templates.delete': async ({ templateId }) => {
      await store.deleteTemplate(templateId);
      events.changed('templates');
      return {};
    },
    'templates.suggest': ({ headers }) => store.suggestTemplates(headers),
    'templates.remember': async ({ headers, template }) => {
      await store.rememberMatch(headers, template, clock.now());
      return {};
    },
  };
}
