import { type ContactDraft, type ContactField, isContactField } from '../contact/fields.ts';
import type { GridField } from './recipe.ts';

/** What a row of a file says of a contact: only what is not blank. What was derived stands under its own name. */
export type Said = Readonly<Record<string, string>>;

/**
 * A field that a row has a say in, and how: by a text of the file; `derived`, worked out from other fields of the row, which
 * never replaces a text of another origin; or `chosen`, picked by somebody who saw the contact's own text beside it.
 */
export type GovernedField = GridField | `derived:${ContactField}` | `chosen:${GridField}`;

/** What became of the fields that were changed: the text before (null where the custom field did not exist) and after. */
export type FieldChanges = Readonly<Record<string, readonly [before: string | null, after: string]>>;

export interface EarlierWord {
  readonly said: Said;
  /** True for the same row of the same file; false for the last that any file said of each field of this contact. */
  readonly isSameRow: boolean;
  /** For the same row: the last that any file said, which counts for fields that the row itself has not spoken of. */
  readonly others?: Said;
}

export interface MergedDraft {
  readonly draft: ContactDraft;
  readonly changes: FieldChanges;
  /** The fields that changed on both sides; they stay as they are in the address book. */
  readonly leftAlone: readonly GridField[];
}

const customPrefix = 'custom:' as const;
/** Before a field whose text was worked out from other fields of the row. */
export const derivedPrefix = 'derived:';
const chosenPrefix = 'chosen:';

/** The field itself, however a row has its say in it. No field begins with one of the prefixes: a custom one has its own. */
export function fieldOf(governed: GovernedField): GridField {
  if (governed.startsWith(derivedPrefix)) return governed.slice(derivedPrefix.length) as GridField;
  return (governed.startsWith(chosenPrefix) ? governed.slice(chosenPrefix.length) : governed) as GridField;
}

/** Under which name it is remembered what was said: a derived text is not the file's own. */
function saidKey(governed: GovernedField): string {
  return governed.startsWith(derivedPrefix) ? governed : fieldOf(governed);
}

/** The text of a field; null where the custom field does not exist. */
export function textOf({ fields, custom }: ContactDraft, field: string): string | null {
  if (isContactField(field)) return fields[field];
  const key = field.slice(customPrefix.length);
  return Object.hasOwn(custom, key) ? (custom[key] ?? null) : null;
}

/** What a draft says in the fields that its file has a say in. */
export function whatIsSaid(draft: ContactDraft, fields: readonly GovernedField[]): Said {
  const said: Record<string, string> = {};
  for (const field of fields) {
    const text = textOf(draft, fieldOf(field));
    if (text !== null && text !== '') said[saidKey(field)] = text;
  }
  return said;
}

/** The content with some of its fields replaced; null takes a custom field away. */
export function withTexts(draft: ContactDraft, texts: ReadonlyMap<string, string | null>): ContactDraft {
  const fields = { ...draft.fields };
  const custom = new Map(Object.entries(draft.custom));
  for (const [field, text] of texts) {
    if (isContactField(field)) fields[field] = text ?? '';
    else if (text === null) custom.delete(field.slice(customPrefix.length));
    else custom.set(field.slice(customPrefix.length), text);
  }
  return { fields, custom: Object.fromEntries(custom) };
}

type Verdict = 'ours' | 'theirs' | 'both';

/**
 * Whose text it shall be. Only the same row can say by a blank that something is no longer so: another file may simply
 * not know. Nor does a text come back that the address book corrected, while the files go on repeating it.
 */
function judge(ours: string, theirs: string, earlier: EarlierWord | undefined, field: string): Verdict {
  // What used to be derived may be in the file by now.
  const before = earlier?.said[field] ?? earlier?.said[`${derivedPrefix}${field}`] ?? '';
  if (ours === theirs) return 'ours';
  if (earlier?.isSameRow !== true) {
    if (theirs === '') return 'ours';
    // What no file ever said was typed by hand.
    if (before === '') return ours === '' ? 'theirs' : 'both';
  }
  if (theirs === before) return 'ours';
  return ours === before ? 'theirs' : 'both';
}

/**
 * A text that was worked out fills a blank, and follows what it was worked out from as long as nobody wrote another. That the
 * names in a file are shorter than the line somebody typed does not make the line wrong.
 */
function judgeDerived(ours: string, theirs: string, earlier: EarlierWord | undefined, field: GridField): Verdict {
  const own = earlier?.said[`${derivedPrefix}${field}`] ?? '';
  const before = own === '' && earlier?.isSameRow === true ? (earlier.said[field] ?? '') : own;
  if (theirs === '' || theirs === before || ours === theirs) return 'ours';
  if (before === '') return ours === '' ? 'theirs' : 'ours';
  return ours === before ? 'theirs' : 'both';
}

function earlierOn(field: GridField, earlier: EarlierWord | undefined): EarlierWord | undefined {
  if (earlier?.others === undefined) return earlier;
  const isSpoken = Object.hasOwn(earlier.said, field) || Object.hasOwn(earlier.said, `${derivedPrefix}${field}`);
  return isSpoken ? earlier : { said: earlier.others, isSameRow: false };
}

function judgeField(ours: string, theirs: string, earlier: EarlierWord | undefined, governed: GovernedField): Verdict {
  const field = fieldOf(governed);
  if (governed.startsWith(derivedPrefix)) return judgeDerived(ours, theirs, earlier, field);
  // Chosen for this contact, and never to make anything blank; once the row was kept, it is a text like any other.
  if (governed.startsWith(chosenPrefix) && earlier?.isSameRow !== true) return theirs === '' ? 'ours' : 'theirs';
  return judge(ours, theirs, earlier, field);
}

/**
 * Brings a contact up to date with what a row says, without touching any field that is not in `fields`.
 *
 * @param earlier what was said of this contact before; undefined when no file spoke of it yet
 */
export function mergeDraft(
  ours: ContactDraft,
  theirs: Said,
  fields: readonly GovernedField[],
  earlier: EarlierWord | undefined,
): MergedDraft {
  const changes: Record<string, readonly [string | null, string]> = {};
  const leftAlone: GridField[] = [];
  for (const governed of fields) {
    const field = fieldOf(governed);
    const now = textOf(ours, field);
    const next = theirs[saidKey(governed)] ?? '';
    const verdict = judgeField(now ?? '', next, earlierOn(field, earlier), governed);
    if (verdict === 'theirs') changes[field] = [now, next];
    else if (verdict === 'both') leftAlone.push(field);
  }
  const texts = new Map(Object.entries(changes).map(([field, [, after]]) => [field, after]));
  return { draft: texts.size === 0 ? ours : withTexts(ours, texts), changes, leftAlone };
}

/** What of these changes can be taken back: a field that was changed again since stays. */
export function takeBack(
  draft: ContactDraft,
  changes: FieldChanges,
): { readonly draft: ContactDraft; readonly back: number; readonly staying: number } {
  const entries = Object.entries(changes);
  const texts = new Map(
    entries
      .filter(([field, [, after]]) => (textOf(draft, field) ?? '') === after)
      .map(([field, [before]]) => [field, before]),
  );
  return { draft: withTexts(draft, texts), back: texts.size, staying: entries.length - texts.size };
}
