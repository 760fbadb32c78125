import { type ContactDraft, contactFields, isContactField } from '../contact/fields.ts';
import type { GridField } from './recipe.ts';

/** What a row of a file says of a contact: only what is not blank. */
export type Said = Readonly<Record<string, string>>;

/** What became of the fields that were changed: the text before (null where the custom field did not exist) and after. */
export type FieldChanges = Readonly<Record<string, readonly [before: string | null, after: string]>>;

export interface EarlierWord {
  readonly said: Said;
  /** True for the same row of the same file; false for the last file that spoke of this contact at all. */
  readonly isSameRow: boolean;
}

export interface MergedDraft {
  readonly draft: ContactDraft;
  readonly changes: FieldChanges;
  /** The fields that changed on both sides; they stay as they are in the address book. */
  readonly leftAlone: readonly GridField[];
}

const customPrefix = 'custom:' as const;

function textOf({ fields, custom }: ContactDraft, field: string): string | null {
  if (isContactField(field)) return fields[field];
  const key = field.slice(customPrefix.length);
  return Object.hasOwn(custom, key) ? (custom[key] ?? null) : null;
}

/** Every field of a draft, for a file that has a say in all of them. */
export function draftFields({ custom }: ContactDraft): GridField[] {
  return [...contactFields, ...Object.keys(custom).map((key): GridField => `${customPrefix}${key}`)];
}

/** What a draft says in the fields that its file has a say in. */
export function whatIsSaid(draft: ContactDraft, fields: readonly GridField[]): Said {
  const said: Record<string, string> = {};
  for (const field of fields) {
    const text = textOf(draft, field);
    if (text !== null && text !== '') said[field] = text;
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
  const before = earlier?.said[field] ?? '';
  if (ours === theirs) return 'ours';
  if (earlier?.isSameRow !== true) {
    if (theirs === '') return 'ours';
    if (before === '') return 'theirs';
  }
  if (theirs === before) return 'ours';
  return ours === before ? 'theirs' : 'both';
}

/**
 * Brings a contact up to date with what a row says, without touching any field that is not in `fields`.
 *
 * @param earlier what was said of this contact before; undefined when no file spoke of it yet
 */
export function mergeDraft(
  ours: ContactDraft,
  theirs: Said,
  fields: readonly GridField[],
  earlier: EarlierWord | undefined,
): MergedDraft {
  const changes: Record<string, readonly [string | null, string]> = {};
  const leftAlone: GridField[] = [];
  for (const field of fields) {
    const now = textOf(ours, field);
    const next = theirs[field] ?? '';
    const verdict = judge(now ?? '', next, earlier, field);
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
