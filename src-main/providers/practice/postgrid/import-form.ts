import { invalid, type Refusal } from './refusal.ts';

export interface ImportForm {
  readonly csv: string;
  /** Contact field to CSV header. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

const mappable = [
  'description',
  'firstName',
  'lastName',
  'email',
  'phoneNumber',
  'companyName',
  'addressLine1',
  'addressLine2',
  'jobTitle',
  'city',
  'postalOrZip',
  'provinceOrState',
  'countryCode',
];

/**
 * The parts of a multipart upload; members of objects are named `object[member]` [infer]. A file by URL is documented as
 * well [doc], but here there is no network to fetch it from. Mappings of senders and merge variables are not practised.
 */
export async function readImportForm(request: Request): Promise<ImportForm | Refusal> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return invalid('The body of the request must be multipart/form-data.');
  }
  if (form.get('fileType') !== 'csv') return invalid('"fileType" must be "csv".');
  const file = form.get('file');
  if (file === null || typeof file === 'string') return invalid('"file" must be an uploaded file.');
  const csv = decode(await file.arrayBuffer());
  if (csv === undefined) return invalid('"file" must be in UTF-8.');
  const mapping = members(form, 'receiverAddressMapping');
  if (Object.keys(mapping).length === 0) return invalid('"receiverAddressMapping" is required.');
  const unknown = Object.keys(mapping).find((field) => !mappable.includes(field));
  if (unknown !== undefined) return invalid(`"receiverAddressMapping.${unknown}" is not allowed.`);
  const description = form.get('description');
  return {
    csv,
    mapping,
    ...(typeof description === 'string' ? { description } : {}),
    metadata: members(form, 'metadata'),
  };
}

function members(form: FormData, object: string): Record<string, string> {
  const entries = [...form].flatMap(([name, value]) => {
    const isMember = name.startsWith(`${object}[`) && name.endsWith(']');
    return isMember && typeof value === 'string' ? [[name.slice(object.length + 1, -1), value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
