import * as v from 'valibot';
import { assertNever } from '../../../../src-shared/assert-never.ts';
import { type JobOperation, jobOperations } from '../../postgrid/mailing-list-job.ts';
import { type JsonObject, unknownField } from './json.ts';
import { invalid, isRefusal, type Refusal } from './refusal.ts';
import { stage } from './stage.ts';

/** A job on its way. Its effect comes with the step from `working` to `counting`. */
export const storedJob = v.object({
  ...stage.entries,
  operation: v.picklist(jobOperations),
  ids: v.array(v.string()),
  step: v.picklist(['working', 'counting']),
});
export type StoredJob = v.InferOutput<typeof storedJob>;

/** The status that the list shows during the job [seed]. */
export function jobStatus({ step, operation }: Pick<StoredJob, 'step' | 'operation'>): string {
  if (step === 'counting') return 'counting_recipient_country_codes';
  switch (operation) {
    case 'addContacts':
    case 'addMailingListImports':
      return 'creating_contacts';
    case 'removeContacts':
    case 'removeMailingListImports':
      return 'removing_contacts';
    default:
      return assertNever(operation, 'operation');
  }
}

/** The operation that a request asks for, and its ids; a request with none or with several is refused [seed]. */
export function readJob(
  json: JsonObject,
  mostIds: number,
): { readonly operation: JobOperation; readonly ids: readonly string[] } | Refusal {
  const unrecognized = unknownField(json, jobOperations);
  if (unrecognized !== undefined) return unrecognized;
  const asked = jobOperations.filter((name) => json[name] !== undefined);
  const [operation, another] = asked;
  if (operation === undefined) return invalid('A job needs one operation.');
  if (another !== undefined) return invalid(`"${operation}" cannot be used with other operations.`);
  const ids = readIds(json[operation], operation, mostIds);
  return isRefusal(ids) ? ids : { operation, ids };
}

function readIds(value: unknown, operation: JobOperation, most: number): readonly string[] | Refusal {
  const result = v.safeParse(v.array(v.string()), value);
  if (!result.success) return invalid(`"${operation}" must be an array of ids.`);
  if (result.output.length === 0) return invalid(`"${operation}" must contain an id.`);
  if (result.output.length > most) return invalid(`"${operation}" may contain up to ${most} ids.`);
  return result.output;
}
