import type { DiscardedRun, ImportRun, KeepCounts, RunList } from '../../../src-shared/contract/keep.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';

export interface StoredRun {
  readonly id: string;
  /** Null when the import was discarded since. */
  readonly importId: string | null;
  readonly part: string;
  /** Counts up with every finished run: the computer's clock may have been set back. */
  readonly number: number;
  readonly lists: readonly RunList[];
  readonly tags: readonly string[];
  readonly undoneAt: number | null;
}

interface RunRow {
  readonly id: string;
  readonly importId: string | null;
  readonly fileName: string;
  readonly part: string;
  readonly number: number;
  readonly lists: string;
  readonly tags: string;
  readonly counts: string;
  readonly finishedAt: number;
  readonly undoneAt: number | null;
}

const columns =
  'id, import_id AS importId, file_name AS fileName, part, number, lists, tags, counts, finished_at AS finishedAt, undone_at AS undoneAt';

/** Every finished keep of an import, newest first, with what it did. */
export function importRuns(db: ReadDb, importId: string): readonly ImportRun[] {
  return all<RunRow>(db, {
    text: `SELECT ${columns} FROM import_runs WHERE import_id = ? ORDER BY number DESC`,
    values: [importId],
  }).map(toRun);
}

/** The finished keeps of imports that were discarded since, newest first, as far as they were not undone. */
export function discardedRuns(db: ReadDb): readonly DiscardedRun[] {
  return all<RunRow>(db, {
    text: `SELECT ${columns} FROM import_runs WHERE import_id IS NULL AND undone_at IS NULL ORDER BY number DESC`,
    values: [],
  }).map((row) => ({ ...toRun(row), fileName: row.fileName }));
}

function toRun({ id, lists, tags, counts, finishedAt, undoneAt }: RunRow): ImportRun {
  return {
    id,
    finishedAt,
    undoneAt,
    ...(JSON.parse(counts) as KeepCounts),
    lists: JSON.parse(lists) as RunList[],
    tags: JSON.parse(tags) as string[],
  };
}

/**
 * Forgets what the keep of a discarded import did: it can no longer be undone. The contacts stay.
 *
 * @throws StoreError when the import of the run is still there
 */
export function forgetRun(db: WriteDb, runId: string): void {
  const { importId } = findImportRun(db, runId);
  if (importId !== null) {
    throw new StoreError('conflict', 'The import of this keep is still there. Discard it first.');
  }
  run(db, sql`DELETE FROM import_runs WHERE id = ${runId}`);
}

/** @throws StoreError when there is no such run, such as after it was forgotten. */
export function findImportRun(db: ReadDb, runId: string): StoredRun {
  const row = first<RunRow>(db, { text: `SELECT ${columns} FROM import_runs WHERE id = ?`, values: [runId] });
  if (row === undefined) {
    throw new StoreError('not-found', 'What this keep did was forgotten, so it can no longer be undone.');
  }
  const { id, importId, part, number, undoneAt } = row;
  const lists = JSON.parse(row.lists) as readonly RunList[];
  return { id, importId, part, number, undoneAt, lists, tags: JSON.parse(row.tags) as readonly string[] };
}
