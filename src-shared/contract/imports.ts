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
    /** `known` is true when the very same file was opened before: its import is continued instead of a second one. */
    output: v.object({ importId: idSchema, known: v.boolean() }),
  },
  /** A second import of a file that has one already, from its beginning. */
  'imports.openAgain': { input: v.strictObject({ importId: idSchema }), output: v.object({ importId: idSchema }) },
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
export type OpenedImport = v.InferOutput<typeof importSchema>;
/** An import without its recipe, which belongs to the worker. */
export type ImportDetail = Omit<OpenedImport, 'recipe'>;
export type ImportCounts = v.InferOutput<typeof importCountsSchema>;
