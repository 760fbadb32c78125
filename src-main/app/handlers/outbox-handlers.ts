import type { Handlers } from '../dispatcher.ts';
import { historyFile } from '../history-file.ts';
import type { Services } from '../services.ts';

type OutboxHandlers = Pick<Handlers, Extract<keyof Handlers, `outbox.${string}`>>;

/** More than any list has. */
const everything = 10_000_000;

/** Planning, sending, and what the user may do to a send. */
export function outboxHandlers(services: Services): OutboxHandlers {
  const { store, clock, ids, events, engine, settings, connectivity } = services;

  function moved(): Record<string, never> {
    events.changed('outbox', 'contacts');
    engine.wake();
    return {};
  }

  return {
    'outbox.plan': ({ listId, accountId, way }) => store.readPlan({ listId, accountId, way }, clock.now()),
    'outbox.send': async ({ listId, accountId, way, fingerprint }) => {
      const sendId = ids.next();
      await store.createSend(sendId, { listId, accountId, way }, fingerprint, clock.now());
      moved();
      return { sendId };
    },
    'outbox.sends': async ({ sendIds }) => [...(await store.listSends(clock.now(), sendIds))],
    'outbox.deliveries': async (search) => {
      const { total, deliveries } = await store.deliveriesOfSend(search);
      return { total, deliveries: [...deliveries] };
    },
    'outbox.problems': async ({ sendId }) => [...(await store.problemsOfSend(sendId))],
    'outbox.requests': async (search) => {
      const { total, requests } = await store.requestsOfSend(search);
      return { total, requests: [...requests] };
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
    'outbox.sendParked': async ({ sendId, reason }) => {
      const sent = await store.sendParked(sendId, clock.now(), reason);
      moved();
      return sent;
    },
    'outbox.skip': async ({ sendId, reason }) => {
      const skipped = await store.skipParked(sendId, reason, clock.now());
      moved();
      return { skipped };
    },
    'outbox.exportSend': async ({ sendId, reason }) => {
      const { deliveries } = await store.deliveriesOfSend({ sendId, offset: 0, limit: everything });
      const wanted = deliveries.filter(
        (one) => reason === undefined || (one.state === 'parked' && one.reason === reason),
      );
      return historyFile(wanted[0]?.sendName ?? 'send', wanted);
    },
    'outbox.exportContact': async ({ contactId }) => {
      const deliveries = await store.deliveriesOfContact(contactId);
      return historyFile(deliveries[0]?.contactName ?? 'contact', deliveries);
    },
    'outbox.startFreshList': async ({ sendId }) => {
      await store.restartOnFreshList(sendId, clock.now());
      return moved();
    },
  };
}
