import { v7 } from 'uuid';

/** A fresh identity: a UUIDv7, so rows made later sort later. */
export function newId(): string {
  return v7();
}
