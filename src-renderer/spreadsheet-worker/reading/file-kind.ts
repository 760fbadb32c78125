/** What the first bytes of a file say about it. */
export type FileKind = 'zip' | 'workbook' | 'markup' | 'vcard' | 'text' | { readonly other: string };

/** Files that are certainly no spreadsheet, by their first bytes, with the words for them. */
const others: readonly (readonly [signature: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a text document (RTF)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x1f, 0x8b], 'a compressed archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a compressed archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a compressed archive'],
];

/** A local entry, or the end of an archive without entries. The letters alone could be the header "PK" of a CSV. */
const zip = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** The container of XLS, and of XLSX with a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/** HTML, and XML of Excel 2003, both of which programs save as ".xls". */
const markup = /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|meta|body|table|\?xml|workbook)\b/iu;

/** Contacts as telephones and address books hand them over. */
const vcard = /^\s*BEGIN[ \t]*:[ \t]*VCARD[ \t]*[\r\n]/iu;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Tells the kind of a file by its content. `firstText` is its beginning as text. */
export function fileKind(bytes: Uint8Array, firstText: () => string): FileKind {
  if (zip.some((signature) => startsWith(bytes, signature))) return 'zip';
  if (startsWith(bytes, compoundFile)) return 'workbook';
  const other = others.find(([signature]) => startsWith(bytes, signature));
  if (other !== undefined) return { other: other[1] };
  const text = firstText();
  if (vcard.test(text)) return 'vcard';
  return markup.test(text) ? 'markup' : 'text';
}
