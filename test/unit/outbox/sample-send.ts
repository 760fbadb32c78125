import type { OutboxStatus, Send } from '../../../src-shared/contract/outbox.ts';

/** The moment that the samples are about, in ms since 1970. */
export const now = Date.UTC(2026, 2, 4, 12);

const noOne = { queued: 0, sending: 0, delivered: 0, removed: 0, parked: 0, unknown: 0, cancelled: 0 };

/** A list at the provider that lasts a moment longer. */
export const list = { name: 'Spring', remoteId: 'l-1', expiresAt: now + 1 };

/** A Live send through PrayerLetters.com that is done, but for what a test says. */
export function sampleSend(changes: Partial<Omit<Send, 'counts'>>, counts: Partial<Send['counts']> = {}): Send {
  return {
    id: 's',
    name: 'Spring',
    listId: 'l',
    accountId: 'a',
    accountName: 'Office',
    provider: 'prayerletters',
    mode: 'live',
    way: 'fresh-list',
    state: 'done',
    waitingFor: null,
    notBefore: null,
    isAccountPaused: false,
    counts: { ...noOne, ...counts },
    progress: { done: 0, total: 0, recent: 0, recentMs: 0 },
    failedAddresses: 0,
    doubtful: 0,
    remoteList: list,
    isContinued: false,
    canResume: false,
    canStartFreshList: false,
    parkedToSend: 0,
    abandonedLists: [],
    lastError: null,
    createdAt: now,
    updatedAt: now,
    ...changes,
  };
}

/** A status with a connection, but for what a test says. */
export function sampleStatus(changes: Partial<OutboxStatus> = {}): OutboxStatus {
  return { workOffline: false, online: true, queued: 0, attention: 0, lastDeliveredAt: null, ...changes };
}
