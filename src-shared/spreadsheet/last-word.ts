import { derivedPrefix, fieldOf, type GovernedField, type Said } from './merge-draft.ts';

/** A field by its own name, whether its text was said or worked out. */
function plain(key: string): string {
  return fieldOf(key as GovernedField);
}

/**
 * What was said last of every field, from the oldest word to the newest: a newer file that has no column for a field, or
 * a blank in it, says nothing of it. A text that was worked out and one that was said are words about the same field.
 */
export function lastOfAll(words: readonly Said[]): Said {
  const [first = {}, ...newer] = words;
  return newer.reduce((told, said) => {
    const spoken = new Set(Object.keys(said).map(plain));
    return { ...Object.fromEntries(Object.entries(told).filter(([key]) => !spoken.has(plain(key)))), ...said };
  }, first);
}

/** What a row says, with a blank for every field that it has made blank since it was kept before. */
export function withErased(said: Said, fields: readonly GovernedField[], before: Said): Said {
  const spoken = new Set(Object.keys(said).map(plain));
  const erased = fields.map(fieldOf).filter((field) => !spoken.has(field) && saysAnything(before, field));
  return erased.length === 0 ? said : { ...said, ...Object.fromEntries(erased.map((field) => [field, ''])) };
}

function saysAnything(said: Said, field: string): boolean {
  return (said[field] ?? '') !== '' || (said[`${derivedPrefix}${field}`] ?? '') !== '';
}

/** What was said of a field, or worked out for it; undefined where nothing was, and blank where it was made blank. */
export function wordOn(said: Said, field: string): string | undefined {
  return said[field] ?? said[`${derivedPrefix}${field}`];
}

/** Whether two words come to the same; a blank and nothing are the same. */
export function isSameWord(one: Said, other: Said): boolean {
  const filled = (said: Said): readonly (readonly [string, string])[] =>
    Object.entries(said).filter(([, text]) => text !== '');
  const entries = filled(one);
  return (
    entries.length === filled(other).length &&
    entries.every(([key, text]) => Object.hasOwn(other, key) && other[key] === text)
  );
}
