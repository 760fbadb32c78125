import type { keepContract } from '../../../src-shared/contract/keep.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type KeepHandlers = Pick<Handlers, keyof typeof keepContract>;

/** Rows on their way into the address book, and back out of it. */
export function keepHandlers({ store, clock, ids, events }: Services): KeepHandlers {
  return {
    'imports.beginKeep': async ({ importId, listNames, tags, part }) => {
      const runId = ids.next();
      await store.beginKeep(runId, importId, { listNames, tags, part }, clock.now());
      return { runId };
    },
    'imports.keepRows': async ({ runId, rows }) => {
      await store.addKeepRows(runId, rows);
      return {};
    },
    'imports.finishKeep': async ({ runId }) => {
      const kept = await store.finishKeep(runId, clock.now());
      events.changed('imports', 'contacts', 'lists');
      return kept;
    },
    'imports.cancelKeep': async ({ runId }) => {
      await store.cancelKeep(runId);
      return {};
    },
    'imports.runs': async ({ importId }) => [...(await store.importRuns(importId))],
    'imports.discardedRuns': async () => [...(await store.discardedRuns())],
    'imports.forgetRun': async ({ runId }) => {
      await store.forgetRun(runId);
      events.changed('imports');
      return {};
    },
    'imports.previewUndo': ({ runId }) => store.previewUndo(runId),
    'imports.undoRun': async ({ runId }) => {
      const undone = await store.undoRun(runId, clock.now());
      events.changed('imports', 'contacts', 'lists');
      return undone;
    },
  };
}
