import type { JobOperation } from '../../postgrid/mailing-list-job.ts';

/** How long work in the background takes: until it was asked for so often, or until so much time has gone by. */
export type Pace =
  | { readonly kind: 'polls'; readonly perStage: number }
  | { readonly kind: 'time'; readonly perStageMs: number };

/** Something that goes wrong inside a job. */
export interface JobTrouble {
  /** `download_file_error` and `internal_service_error` are the types [seed] that nothing else brings about. */
  readonly type: string;
  readonly message: string;
  /** How many of the ids, from the first, have their effect nevertheless. */
  readonly applied: number;
}

/** What the documentation leaves open, each with the harsher reading as its default. */
export interface PracticePostGridSettings {
  /** Per key. Unpublished for this API; its sister documents 5 [doc]. */
  readonly requestsPerSecond: number;
  /** A job has two stages (its work, then counting countries), an import has one. */
  readonly pace: Pace;
  /** What a job gets while the list is busy [unknown]. */
  readonly busyStatus: 409 | 422;
  /** The largest number of ids in one job [unknown]. */
  readonly mostJobIds: number;
  /** Whether the errors of earlier jobs stay on the list [unknown]. */
  readonly keepsOldErrors: boolean;
  /**
   * Whether contacts that differ only in metadata are two [unknown]. If not, the metadata of the first stays, and a second
   * local id is not found by a search.
   */
  readonly metadataIdentifies: boolean;
  /** How many rows of a file count in test mode [unknown]; the rest is left out with `truncated_test_file` [doc]. */
  readonly testFileRows: number;
  /** Lets a job go wrong. */
  readonly jobTrouble?: (operation: JobOperation, ids: readonly string[]) => JobTrouble | undefined;
}

export const defaultSettings: PracticePostGridSettings = {
  requestsPerSecond: 5,
  pace: { kind: 'polls', perStage: 1 },
  busyStatus: 422,
  mostJobIds: 500,
  keepsOldErrors: true,
  metadataIdentifies: false,
  testFileRows: 10_000,
};
