import type { Destination } from '../../src-shared/providers/destination.ts';
import { prayerLettersLimits } from '../../src-shared/providers/prayerletters/limits.ts';
import { matchText } from '../../src-shared/text/match-text.ts';

/** How long a key may be with its number. */
const longestKey = 100;

/** A header as the key of a custom field: only the characters that every provider takes. */
function customKey(header: string): string {
  const key = header
    .normalize('NFD')
    .replaceAll(/[^\w\s-]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return key === '' ? 'Custom' : key;
}

/** The key for a column with this header that no other column has; `taken` are those of the others. */
export function uniqueKey(header: string, taken: readonly string[]): string {
  const key = customKey(header);
  const used = new Set(taken);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const candidate = `${key.slice(0, longestKey - ending.length).trimEnd()}${ending}`;
    if (!used.has(candidate)) return candidate;
  }
}

/** Why a custom field cannot have this name, as a sentence with a remedy; undefined when it can. */
export function customNameProblem(
  name: string,
  taken: readonly string[],
  { id, label }: Pick<Destination, 'id' | 'label'>,
): string | undefined {
  if (name.length > longestKey) return matchText.nameTooLong(longestKey);
  if (taken.includes(name)) return matchText.nameTaken(name);
  const isRefused = id === 'prayerletters' && !prayerLettersLimits.metadataName.test(name);
  return isRefused ? matchText.nameForm(label) : undefined;
}
