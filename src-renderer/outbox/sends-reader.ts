import type { Send } from '../../src-shared/contract/outbox.ts';

export interface SendsReader {
  /** Has every send read again. */
  readAll(): void;
  /** Has only these read again; the others stay as they were read last. */
  read(sendIds: readonly string[]): void;
  close(): void;
}

export interface SendsReaderPorts {
  /** The sends with these ids, or all of them, newest first. */
  readonly ask: (sendIds: readonly string[] | undefined) => Promise<readonly Send[]>;
  readonly show: (sends: readonly Send[]) => void;
  readonly fail: (error: unknown) => void;
}

/** The sends as they were known, with those that were read again in their places; new ones come first. */
export function withSends(known: readonly Send[], read: readonly Send[]): readonly Send[] {
  const byId = new Map(read.map((send) => [send.id, send]));
  const places = known.map((send) => byId.get(send.id) ?? send);
  const ids = new Set(known.map(({ id }) => id));
  return [...read.filter(({ id }) => !ids.has(id)), ...places];
}

/**
 * Keeps the sends up to date by reading what changed, and nothing else: a long history costs nothing while one send is on
 * its way. At most one question is under way; what changes meanwhile is asked for afterwards, all at once.
 */
export function createSendsReader({ ask, show, fail }: SendsReaderPorts): SendsReader {
  let sends: readonly Send[] | undefined;
  let wanted: Set<string> | 'all' | undefined;
  let isAsking = false;
  let isClosed = false;

  async function run(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    while (wanted !== undefined && !isClosed) {
      // Without the others nobody knows what belongs beside those that changed.
      const ids = wanted === 'all' || sends === undefined ? undefined : [...wanted];
      wanted = undefined;
      try {
        const read = await ask(ids);
        sends = ids === undefined || sends === undefined ? read : withSends(sends, read);
        if (!isClosed) show(sends);
      } catch (error) {
        if (!isClosed) fail(error);
      }
    }
    isAsking = false;
  }

  return {
    readAll() {
      wanted = 'all';
      void run();
    },
    read(sendIds) {
      if (wanted !== 'all') wanted = new Set([...(wanted ?? []), ...sendIds]);
      void run();
    },
    close() {
      isClosed = true;
    },
  };
}
