import * as v from 'valibot';
import type { PracticeDocument } from '../practice-store.ts';
import { type Desk, isoTime } from './desk.ts';
import { label } from './label.ts';
import { nextStage, stage } from './stage.ts';

const problems = v.array(v.object({ type: v.string(), message: v.string() }));

/** What validating a file comes to. Rows are counted without the header. */
export const verdict = v.object({
  validRowCount: v.number(),
  invalidRowCount: v.number(),
  receiverStatusCount: v.object({ verifiedCount: v.number(), correctedCount: v.number(), failedCount: v.number() }),
  errors: problems,
  notes: problems,
});
export type Verdict = v.InferOutput<typeof verdict>;

/** The verdict stands from the beginning and is kept back while the import is validating. Times are ms since 1970. */
export const storedImport = v.object({
  label,
  mapping: v.record(v.string(), v.string()),
  validating: stage,
  verdict,
  createdAt: v.number(),
});
export type StoredImport = v.InferOutput<typeof storedImport>;

export function importStatus(
  stored: Pick<StoredImport, 'validating' | 'verdict'>,
  desk: Desk,
): 'validating' | 'completed' | 'changes_required' {
  if (nextStage(stored.validating, desk) === undefined) return 'validating';
  return stored.verdict.errors.length === 0 ? 'completed' : 'changes_required';
}

const nothingYet: Verdict = {
  validRowCount: 0,
  invalidRowCount: 0,
  receiverStatusCount: { verifiedCount: 0, correctedCount: 0, failedCount: 0 },
  errors: [],
  notes: [],
};

/** [doc]; the address of the report leads nowhere. */
export function showImport({ id, parent, body }: PracticeDocument, desk: Desk): object {
  const stored = v.parse(storedImport, body);
  const status = importStatus(stored, desk);
  const time = isoTime(stored.createdAt);
  return {
    id,
    object: 'mailing_list_import',
    live: parent === 'live',
    ...stored.label,
    status,
    ...(status === 'validating' ? nothingYet : stored.verdict),
    ...(status === 'completed' ? { reportURL: `https://practice.invalid/reports/${id}.csv` } : {}),
    file: { fileType: 'csv', receiverAddressMapping: stored.mapping, url: `https://practice.invalid/files/${id}.csv` },
    createdAt: time,
    updatedAt: time,
  };
}
