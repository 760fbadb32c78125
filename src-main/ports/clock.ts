/** Time and identities come from outside, so that a test can say what they are. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export interface Ids {
  /** A UUIDv7: sortable by time, and the idempotency key of what it names. */
  next(): string;
}
