import * as v from 'valibot';
import { destinationIds } from '../providers/destination.ts';
import { maxPackedBytes } from '../spreadsheet/packed-recipe.ts';
import { operationSchema } from '../spreadsheet/recipe.ts';
import { stepNoteSchema } from '../spreadsheet/step-note.ts';
import type { ContractPart } from './call.ts';
import { countSchema, idSchema, nothing, timeSchema } from './common.ts';

/** Sources travel in pieces, so that no message is large and an upload shows its progress. */
export const sourceChunkBytes = 1024 * 1024;

/** The largest spreadsheet that is accepted, in bytes. */
export const maxSourceBytes = 512 * 1024 * 1024;

export const importSteps = ['open', 'match', 'fix', 'keep'] as const;
export type ImportStep = (typeof importSteps)[number];

const importCountsSchema = v.strictObject({
  rows: countSchema,
  errors: countSchema,
  warnings: countSchema,
  kept: countSchema,
});

const importSummarySchema = v.object({
  id: idSchema,
  fileName: v.string(),
  byteLength: countSchema,
  destination: v.picklist(destinationIds),
  step: v.picklist(importSteps),
  counts: v.nullable(importCountsSchema),
  createdAt: timeSchema,
  updatedAt: timeSchema,
});

const importSchema = v.object({
  ...importSummarySchema.entries,
  sourceHash: v.string(),
  steps: v.array(stepNoteSchema),
  /** How many of the steps are in force; the rest can be redone. */
  position: countSchema,
  /** Whether rows of it already live in the address book. */
  hasKept: v.boolean(),
  /** The steps themselves and the kept rows, packed for the worker; see `StoredRecipe`. */
  recipe: v.instance(Uint8Array),
  /** What was chosen for a keep that was cut off before it was finished; pressing Keep again completes it. */
  unfinishedKeep: v.nullable(v.object({ listNames: v.array(v.string()), tags: v.array(v.string()) })),
});

const hashSchema = v.pipe(v.string(), v.hash(['sha256']));

/** An import that has some of the files that were opened. */
const sharedFilesSchema = v.object({ importName: v.string(), files: v.array(v.string()) });

const openedSchema = v.object({
  importId: idSchema,
  /** The very same file was opened before, alone or with others: its import is continued instead of a second one. */
  known: v.boolean(),
  /** Which of the files of that import it is, where there are more of them. */
  partOf: v.nullable(v.object({ importName: v.string(), files: v.array(countSchema) })),
  /** For an import that is new: those that have some of its files, too. */
  shared: v.array(sharedFilesSchema),
});

const positionSchema = v.object({ position: countSchema, length: countSchema });

export const importsContract = {
  'imports.list': { input: nothing, output: v.array(importSummarySchema) },
  'imports.get': { input: v.strictObject({ importId: idSchema }), output: importSchema },
  'imports.openSample': { input: nothing, output: v.object({ importId: idSchema }) },
  'imports.beginUpload': {
    input: v.strictObject({
      fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
      byteLength: v.pipe(countSchema, v.maxValue(maxSourceBytes)),
    }),
    output: v.object({ uploadId: idSchema }),
  },
  'imports.upload': {
    input: v.strictObject({
      uploadId: idSchema,
      index: countSchema,
      bytes: v.pipe(v.instance(Uint8Array), v.maxLength(sourceChunkBytes)),
    }),
    output: nothing,
  },
  'imports.finishUpload': {
    input: v.strictObject({ uploadId: idSchema }),
    output: openedSchema,
  },
  /**
   * A second import of a file that has one already, from its beginning; of an import of several files, `files` are those that
   * it shall have.
   */
  'imports.openAgain': {
    input: v.strictObject({ importId: idSchema, files: v.exactOptional(v.pipe(v.array(countSchema), v.minLength(1))) }),
    output: v.object({ importId: idSchema }),
  },
  /** Puts what was uploaded behind the files of an import, of which `sourceHash` names the ones that it was compared with. */
  'imports.addFiles': {
    input: v.strictObject({ importId: idSchema, uploadId: idSchema, sourceHash: hashSchema }),
    /** The other imports that have some of the new files, too. */
    output: v.object({ shared: v.array(sharedFilesSchema) }),
  },
  'imports.readSource': {
    input: v.strictObject({ sourceHash: hashSchema, index: countSchema }),
    output: v.object({ bytes: v.instance(Uint8Array), last: v.boolean() }),
  },
  'imports.apply': {
    input: v.strictObject({ importId: idSchema, operation: operationSchema, position: countSchema }),
    output: positionSchema,
  },
  /** The same for a step that the worker has packed: gzipped JSON, which the window passes on as it is. */
  'imports.applyPacked': {
    input: v.strictObject({
      importId: idSchema,
      packed: v.pipe(v.instance(Uint8Array), v.maxLength(maxPackedBytes)),
      position: countSchema,
    }),
    output: positionSchema,
  },
  'imports.move': { input: v.strictObject({ importId: idSchema, position: countSchema }), output: positionSchema },
  'imports.describe': {
    input: v.strictObject({
      importId: idSchema,
      destination: v.exactOptional(v.picklist(destinationIds)),
      step: v.exactOptional(v.picklist(importSteps)),
      counts: v.exactOptional(importCountsSchema),
    }),
    output: nothing,
  },
  'imports.discard': { input: v.strictObject({ importId: idSchema }), output: nothing },
} as const satisfies ContractPart;

export type ImportSummary = v.InferOutput<typeof importSummarySchema>;
export type StoredImport = v.InferOutput<typeof importSchema>;
/** An import without its recipe, which belongs to the worker. */
export type ImportDetail = Omit<StoredImport, 'recipe'>;
export type OpenedImport = v.InferOutput<typeof openedSchema>;
export type SharedFiles = v.InferOutput<typeof sharedFilesSchema>;
export type ImportCounts = v.InferOutput<typeof importCountsSchema>;
