import type Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type OpenOptions, openStore } from '../../../src-main/store/open-store.ts';
import { noon } from '../../support/test-store.ts';

/** Opens the store without its thread, for tests that look at the file itself; closed with the test at the latest. */
export function openDirect(options: Omit<OpenOptions, 'now'> & { readonly now?: number }) {
  const opened = openStore({ now: noon, ...options });
  onTestFinished(() => void opened.db.close());
  return opened;
}

export function pragma(db: Database.Database, name: string): unknown {
  return db.pragma(name, { simple: true });
}

/** The single number that a query answers. */
export function numberOf(db: Database.Database, text: string): number {
  return Number(db.prepare(text).pluck().get());
}
