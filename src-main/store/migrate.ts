import type { Database } from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';

/** Thrown for a store written by a newer app: opening it could lose what this app does not know about. */
export class NewerStoreError extends Error {
  constructor(found: number, known: number) {
    super(
      `The data was last used by a newer version of Fieldpost (data version ${found}, this app knows ${known}). ` +
        'Install the newer version to open it; nothing was changed.',
    );
    this.name = 'NewerStoreError';
  }
}

/** The version that the store's file says it has; 0 for an empty one. */
export function storedVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a store to the last of the given migrations, each in a transaction of its own that also records the version, so
 * that a crash leaves either the old or the new shape.
 *
 * @throws NewerStoreError when the store is ahead of the migrations.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const found = storedVersion(db);
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) throw new NewerStoreError(found, known);
  for (const migration of migrations) {
    if (migration.version <= found) continue;
    db.transaction(() => {
      db.exec(migration.statements);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
