import * as v from 'valibot';

/** Text that is taken when it is there; anything else does not spoil the answer. */
const optionalText = v.fallback(v.optional(v.string()), undefined);
const optionalCount = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), undefined);
const optionalMap = v.fallback(v.optional(v.record(v.string(), v.unknown())), undefined);
const id = v.pipe(v.string(), v.nonEmpty());

/** Types are open: a new one is shown by its message like any other. */
const problem = v.object({ type: v.fallback(v.string(), 'unrecognized'), message: v.fallback(v.string(), '') });
/** An error or a note that PostGrid puts on a list or an import. */
export type PostGridProblem = Readonly<v.InferOutput<typeof problem>>;
const problems = v.nullish(v.array(problem), () => []);

/** What every resource has; `live` says which of the two worlds it belongs to [doc]. */
const resource = { id, live: v.boolean(), description: optionalText, metadata: optionalMap };

/**
 * A contact as PostGrid echoes it [doc]. The address is left out on purpose: it comes back normalised, and only what was
 * sent counts. `addressStatus` is undefined when it is one that was never heard of.
 */
const contact = v.object({
  ...resource,
  addressStatus: v.fallback(v.optional(v.picklist(['verified', 'corrected', 'failed'])), undefined),
  addressErrors: optionalText,
});
export type RemoteContact = Readonly<v.InferOutput<typeof contact>>;

/** A mailing list [seed]. `errors` are those of its jobs; whether old ones are ever cleared is [unknown]. */
const mailingList = v.object({ ...resource, status: v.string(), errors: problems });
export type RemoteMailingList = Readonly<v.InferOutput<typeof mailingList>>;

/** True unless a job may run now: an unknown status means busy, too. */
export function isBusy(list: Pick<RemoteMailingList, 'status'>): boolean {
  return list.status !== 'completed';
}

const statusCount = v.object({
  verifiedCount: optionalCount,
  correctedCount: optionalCount,
  failedCount: optionalCount,
});

/** An import of a file [doc]. The counts mean something only once it is validated; `reportURL` is temporary [code]. */
const mailingListImport = v.object({
  ...resource,
  status: v.string(),
  validRowCount: optionalCount,
  invalidRowCount: optionalCount,
  receiverStatusCount: v.fallback(v.optional(statusCount), undefined),
  reportURL: optionalText,
  errors: problems,
  notes: problems,
});
export type RemoteImport = Readonly<v.InferOutput<typeof mailingListImport>>;

export type ImportState = 'validating' | 'completed' | 'changes_required';

/** What to do about an import: go on, repair the file, or, for any status never heard of, wait. */
export function importState({ status }: Pick<RemoteImport, 'status'>): ImportState {
  return status === 'completed' || status === 'changes_required' ? status : 'validating';
}

/** One page of a list of resources [doc]. */
export interface Page<T> {
  readonly totalCount: number;
  readonly skip: number;
  readonly limit: number;
  readonly data: readonly T[];
}

function pageOf<S extends v.GenericSchema>(item: S) {
  return v.object({ totalCount: v.number(), skip: v.number(), limit: v.number(), data: v.array(item) });
}

/** What a DELETE answers [code]; it proves that no page of a proxy was taken for a success. */
const deleted = v.object({ deleted: v.literal(true), live: v.fallback(v.optional(v.boolean()), undefined) });
export type Deleted = v.InferOutput<typeof deleted>;

/** The documented shape; only `type` is relied on. */
const errorBody = v.object({
  error: v.object({ type: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/)), message: optionalText }),
});
export type ErrorBody = v.InferOutput<typeof errorBody>['error'];

/** Each reads the text of an answer, and returns undefined for anything but the expected JSON. Never throws. */
export const readContact = (text: string): RemoteContact | undefined => parse(contact, text);
export const readMailingList = (text: string): RemoteMailingList | undefined => parse(mailingList, text);
export const readImport = (text: string): RemoteImport | undefined => parse(mailingListImport, text);
export const readContacts = (text: string): Page<RemoteContact> | undefined => parse(pageOf(contact), text);
export const readMailingLists = (text: string): Page<RemoteMailingList> | undefined => parse(pageOf(mailingList), text);
export const readImports = (text: string): Page<RemoteImport> | undefined => parse(pageOf(mailingListImport), text);
export const readDeleted = (text: string): Deleted | undefined => parse(deleted, text);
export const readErrorBody = (text: string): ErrorBody | undefined => parse(errorBody, text)?.error;

function parse<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = v.safeParse(schema, json);
  return result.success ? result.output : undefined;
}
