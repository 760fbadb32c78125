import * as v from 'valibot';
import { gridFieldSchema } from '../spreadsheet/recipe.ts';
import type { ContractPart } from './call.ts';
import {
  contactDraftSchema,
  contactFieldSchema,
  countSchema,
  idSchema,
  nameSchema,
  nothing,
  tagSchema,
  timeSchema,
} from './common.ts';

/** As many columns as Excel has; no row says more than its sheet is wide. */
const maxColumns = 16_384;

const keepRowSchema = v.strictObject({
  row: countSchema,
  draft: contactDraftSchema,
  /** The contact that this row brings up to date; absent for one that was kept before or shall be a new contact. */
  contactId: v.exactOptional(idSchema),
  /** What the file has a say in; nothing else of a contact is ever touched by it. */
  fields: v.pipe(v.array(gridFieldSchema), v.maxLength(maxColumns)),
  /** Fields whose texts were worked out from others of the row; none of them is in `fields`. */
  derived: v.exactOptional(v.array(contactFieldSchema)),
  /** Those of `fields` whose texts were picked by somebody who saw the contact's beside them. */
  chosen: v.exactOptional(v.pipe(v.array(gridFieldSchema), v.maxLength(maxColumns))),
});

const runListSchema = v.object({ id: idSchema, name: v.string(), isNew: v.boolean() });

const keepCountsSchema = {
  added: countSchema,
  updated: countSchema,
  unchanged: countSchema,
  /** Rows that changed in the file where the address book was changed, too: the address book's words stay. */
  leftAlone: countSchema,
};

/** A row of which something was left alone, and which fields. */
const leftAloneSchema = v.object({
  row: countSchema,
  contactId: idSchema,
  name: v.string(),
  fields: v.array(gridFieldSchema),
});

const keptSchema = v.object({
  runId: idSchema,
  /** `joined` counts the contacts that this run put on the list. */
  lists: v.array(v.object({ ...runListSchema.entries, joined: countSchema })),
  ...keepCountsSchema,
  /** The first of the rows that were left alone; `leftAlone` says how many there are. */
  leftAloneRows: v.array(leftAloneSchema),
});

const runSchema = v.object({
  id: idSchema,
  finishedAt: timeSchema,
  undoneAt: v.nullable(timeSchema),
  ...keepCountsSchema,
  lists: v.array(runListSchema),
  tags: v.array(v.string()),
});

/** A run of an import that was discarded since, with the name of its file. */
const discardedRunSchema = v.object({ ...runSchema.entries, fileName: v.string() });

export const keepReasons = ['edited', 'sent', 'used'] as const;

const undoSchema = v.object({
  /** Contacts that the run added and that nothing depends on: they are removed. */
  removes: countSchema,
  /** Contacts that the run changed: each field goes back unless it was changed again since. */
  restores: countSchema,
  /** Contacts changed since, by hand or by a newer keep: that stays. One that goes back in part counts here, too. */
  keepsEdited: countSchema,
  /** Contacts that are part of a send: they stay. */
  keepsSent: countSchema,
  /** Contacts put on another list, tagged otherwise, or kept again since: they stay until what keeps them is undone. */
  keepsUsed: countSchema,
  /** Contacts that stay, but leave a list or lose a tag that the run gave them. */
  leavesLists: countSchema,
  losesTags: countSchema,
  /** The names of lists that the run made and that would be empty. */
  listsRemoved: v.array(v.string()),
  /** Some of those that stay as they are, and why. */
  named: v.array(v.object({ contactId: idSchema, name: v.string(), reason: v.picklist(keepReasons) })),
  /** Why it cannot be undone at all. */
  blockedBy: v.exactOptional(v.string()),
});

const runId = v.strictObject({ runId: idSchema });

/** Rows of an import on their way into the address book, and back out of it. */
export const keepContract = {
  'imports.beginKeep': {
    input: v.strictObject({
      importId: idSchema,
      listNames: v.pipe(v.array(nameSchema), v.minLength(1), v.maxLength(20)),
      tags: v.pipe(v.array(tagSchema), v.maxLength(20)),
      part: v.pipe(v.string(), v.maxLength(255)),
    }),
    output: v.object({ runId: idSchema }),
  },
  'imports.keepRows': {
    input: v.strictObject({ runId: idSchema, rows: v.pipe(v.array(keepRowSchema), v.maxLength(1000)) }),
    output: nothing,
  },
  'imports.finishKeep': { input: runId, output: keptSchema },
  'imports.cancelKeep': { input: runId, output: nothing },
  'imports.runs': { input: v.strictObject({ importId: idSchema }), output: v.array(runSchema) },
  'imports.discardedRuns': { input: nothing, output: v.array(discardedRunSchema) },
  /** Forgets a run of a discarded import, which can then no longer be undone. The contacts stay. */
  'imports.forgetRun': { input: runId, output: nothing },
  'imports.previewUndo': { input: runId, output: undoSchema },
  'imports.undoRun': { input: runId, output: undoSchema },
} as const satisfies ContractPart;

export type KeepRow = v.InferOutput<typeof keepRowSchema>;
export type KeepCounts = Pick<v.InferOutput<typeof keptSchema>, keyof typeof keepCountsSchema>;
export type Kept = v.InferOutput<typeof keptSchema>;
export type LeftAloneRow = v.InferOutput<typeof leftAloneSchema>;
export type RunList = v.InferOutput<typeof runListSchema>;
export type ImportRun = v.InferOutput<typeof runSchema>;
export type DiscardedRun = v.InferOutput<typeof discardedRunSchema>;
export type UndoneRun = v.InferOutput<typeof undoSchema>;
export type KeepReason = (typeof keepReasons)[number];
