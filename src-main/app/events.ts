import type { AppEvent, Topic } from '../../src-shared/contract/events.ts';

export interface AppEvents {
  /** Tells everyone that these parts of the store have changed. Called after the commit, never before. */
  changed(...topics: readonly Topic[]): void;
  /** The same for the outbox, of which only these sends have changed. */
  changedSends(...sendIds: readonly string[]): void;
  /** Listens until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void;
}

/** The change is made already: a window that is just closing must spoil neither the call nor the other listeners. */
function tell(listener: (event: AppEvent) => void, event: AppEvent): void {
  try {
    listener(event);
  } catch {
    // Whoever missed an event finds out by the gap in the sequence, or is gone.
  }
}

/** Numbers the events without gaps and hands them to every listener in the order in which they happened. */
export function createEvents(): AppEvents {
  const listeners = new Set<(event: AppEvent) => void>();
  let sequence = 0;

  function tellAll(change: Omit<AppEvent, 'sequence'>): void {
    sequence += 1;
    for (const listener of listeners) tell(listener, { sequence, ...change });
  }

  return {
    changed: (...topics) => tellAll({ topics: [...topics] }),
    changedSends: (...sendIds) => tellAll({ topics: ['outbox'], sends: [...sendIds] }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
