import { initial } from './0010-initial.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. A released migration is never edited: its successor is added below it. */
export const migrations: readonly Migration[] = [initial];

/** The version of a store that this app writes. */
export const latestVersion = migrations.at(-1)?.version ?? 0;
