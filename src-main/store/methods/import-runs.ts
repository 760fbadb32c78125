import type { ImportRun, KeepCounts, RunList } from '../../../src-shared/contract/keep.ts';
import { all, first, type ReadDb } from '../database.ts';
import { StoreError } from '../store-error.ts';

export interface StoredRun {
  readonly id: string;
  readonly importId: string;
  readonly part: string;
  /** Counts up with every finished run: the computer's clock may have been set back. */
  readonly number: number;
  readonly lists: readonly RunList[];
  readonly tags: readonly string[];
  readonly undoneAt: number | null;
}

interface RunRow {
  readonly id: string;
  readonly importId: string;
  readonly part: string;
  readonly number: number;
  readonly lists: string;
  readonly tags: string;
  readonly counts: string;
  readonly finishedAt: number;
  readonly undoneAt: number | null;
}

const columns =
  'id, import_id AS importId, part, number, lists, tags, counts, finished_at AS finishedAt, undone_at AS undoneAt';

/** Every finished keep of an import, newest first, with what it did. */
export function importRuns(db: ReadDb, importId: string): readonly ImportRun[] {
  return all<RunRow>(db, {
    text: `SELECT ${columns} FROM import_runs WHERE import_id = ? ORDER BY number DESC`,
    values: [importId],
  }).map(({ id, lists, tags, counts, finishedAt, undoneAt }) => ({
    id,
    finishedAt,
    undoneAt,
    ...(JSON.parse(counts) as KeepCounts),
    lists: JSON.parse(lists) as RunList[],
    tags: JSON.parse(tags) as string[],
  }));
}

/** @throws StoreError when there is no such run, such as after its import was discarded. */
export function findImportRun(db: ReadDb, runId: string): StoredRun {
  const row = first<RunRow>(db, { text: `SELECT ${columns} FROM import_runs WHERE id = ?`, values: [runId] });
  if (row === undefined) {
    throw new StoreError('not-found', 'The import of this keep was discarded, so it can no longer be undone.');
  }
  const { id, importId, part, number, undoneAt } = row;
  const lists = JSON.parse(row.lists) as readonly RunList[];
  return { id, importId, part, number, undoneAt, lists, tags: JSON.parse(row.tags) as readonly string[] };
}
