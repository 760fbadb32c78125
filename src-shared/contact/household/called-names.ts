import { foldText } from '../fold-text.ts';
import { isInitial, isJoin, isTitle, wordsOf } from '../name-words.ts';
import { type Household, surnamesOf } from './household.ts';

/** Greetings that suit anybody and so tell nothing about what somebody is called. */
const general: ReadonlySet<string> = new Set(
  'dear friend friends supporter supporters partner partners family all everyone sir madam donor sponsor member'.split(
    ' ',
  ),
);
const properName = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const longestName = 2;

/**
 * What people are called in a greeting of the file that holds as many first names as the household has members: "Bob and
 * Betty" beside Robert and Elizabeth. Empty for "Friends", "Mr. Smith" and whatever else is no list of first names.
 */
export function namesInGreeting(greeting: string, household: Household): readonly string[] {
  const names: string[][] = [[]];
  for (const word of wordsOf(greeting)) {
    if (isJoin(word)) names.push([]);
    else names.at(-1)?.push(word);
  }
  const surnames = surnamesOf(household);
  const areNames = names.every((words) => {
    const plain = words.every((word) => properName.test(word) && !isTitle(word) && !general.has(word.toLowerCase()));
    const known = words.some((word) => surnames.has(foldText(word)) || isInitial(word));
    return plain && !known && words.length > 0 && words.length <= longestName;
  });
  return areNames && names.length === household.members.length ? names.map((words) => words.join(' ')) : [];
}
