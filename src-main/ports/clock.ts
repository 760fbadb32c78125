/** Time and identities come from outside, so that a test can say what they are. */
export interface Clock {
  /** Milliseconds since 1970, UTC. May be set back or forward by the user at any moment. */
  now(): number;
}

/** Waiting, and a time that nobody can set. */
export interface Timers {
  /** Milliseconds since some moment; never goes back, and may stand still while the computer sleeps. */
  monotonic(): number;
  /** Calls back once, after so many milliseconds at the earliest; returns a function that calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface Ids {
  /** A UUIDv7: sortable by time, and the idempotency key of what it names. */
  next(): string;
}
