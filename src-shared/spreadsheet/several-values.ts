import type { ContactField } from '../contact/fields.ts';

const betweenEmails = /\s*(?::::|[;,|\r\n])\s*|\s+(?:\/|&|and|or)\s+/iu;
const betweenPhones = /\s*(?::::|[;,|\r\n/])\s*|\s+(?:&|and|or)\s+/iu;
/** Spares the usual number, which has none of these, the taking apart. */
const mayBeSeveral = /[;,|:\r\n/&]|and|or/iu;
const onePhone =
  /^(?:\p{L}{1,10}[:.]?\s*)?[+(]?\d[\d\s().+-]*(?:\s*(?:ext|x)\.?\s*\d{1,6})?(?:\s*\(?\p{L}{1,10}\)?)?$/iu;
/** Longer cells are notes. */
const longestCell = 500;

/**
 * The values that stand together in one cell: "a@example.org; b@example.org", "603-555-0101 / 603-555-0102", and what
 * Google joins by " ::: ". Only e-mail addresses and telephone numbers are taken apart, and only if every part is one by
 * itself: "030/1234567" is a single number. Otherwise the answer is the text as it is.
 */
export function severalValues(field: ContactField, text: string): readonly string[] {
  if (text.length > longestCell) return [text];
  if (field === 'email') return severalEmails(text);
  return field === 'phone' ? severalPhones(text) : [text];
}

function severalEmails(text: string): readonly string[] {
  if (text.indexOf('@') === text.lastIndexOf('@')) return [text];
  const marked = parts(text, betweenEmails);
  const found = marked.length > 1 ? marked : parts(text, /\s+/u);
  return found.length > 1 && found.every((part) => part.split('@').length === 2) ? found : [text];
}

function severalPhones(text: string): readonly string[] {
  if (!mayBeSeveral.test(text)) return [text];
  const found = parts(text, betweenPhones);
  const isPhone = (part: string) => onePhone.test(part) && part.replace(/\D/gu, '').length >= 7;
  return found.length > 1 && found.every(isPhone) ? found : [text];
}

function parts(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
