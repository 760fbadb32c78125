import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type OutboxHandlers = Pick<Handlers, Extract<keyof Handlers, `outbox.${string}`>>;

/** Planning, sending, and what the user may do to a send. */
export function outboxHandlers(services: Services): OutboxHandlers {
  const { store, clock, ids, events, engine, settings, connectivity } = services;

  function moved(): Record<string, never> {
    events.changed('outbox', 'contacts');
    engine.wake();
    return {};
  }

  return {
    'outbox.plan': ({ listId, accountId }) => store.readPlan(listId, accountId),
    'outbox.send': async ({ listId, accountId, fingerprint }) => {
      const sendId = ids.next();
      await store.createSend(sendId, listId, accountId, fingerprint, clock.now());
      moved();
      return { sendId };
    },
    'outbox.sends': async () => [...(await store.listSends())],
    'outbox.deliveries': async (search) => {
      const { total, deliveries } = await store.deliveriesOfSend(search);
      return { total, deliveries: [...deliveries] };
    },
    'outbox.status': async () => ({
      ...(await store.outboxTotals()),
      workOffline: settings.workOffline,
      online: connectivity.isOnline(),
    }),
    'outbox.setWorkOffline': async ({ workOffline }) => {
      await settings.setWorkOffline(workOffline);
      events.changed('settings', 'outbox');
      engine.wake();
      return {};
    },
    'outbox.pause': async ({ sendId }) => {
      await store.setSendPaused(sendId, true, clock.now());
      return moved();
    },
    'outbox.resume': async ({ sendId }) => {
      await store.setSendPaused(sendId, false, clock.now());
      return moved();
    },
    'outbox.cancel': async ({ sendId }) => {
      await store.cancelSend(sendId, clock.now());
      return moved();
    },
    'outbox.sendParked': async ({ sendId }) => {
      const sent = await store.sendParked(sendId, clock.now());
      moved();
      return sent;
    },
    'outbox.startFreshList': async ({ sendId }) => {
      await store.restartOnFreshList(sendId, clock.now());
      return moved();
    },
  };
}
