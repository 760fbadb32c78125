import * as v from 'valibot';

/** How the three lines of a name are written. "As in file" changes nothing and fills only what is blank. */
export const nameRulesSchema = v.strictObject({
  /** "John and Jane Smith", "Mr. and Mrs. John Smith" or "The Smith Family". */
  envelope: v.picklist(['as-in-file', 'first-names', 'titles', 'family']),
  /** "John and Jane", "Mr. and Mrs. Smith" or "Smith Family". */
  greeting: v.picklist(['as-in-file', 'first-names', 'titles', 'family']),
  /** "Smith, John and Jane". */
  fileAs: v.picklist(['as-in-file', 'last-first']),
  /** What stands between two people in every line that is written anew. */
  joiner: v.picklist(['and', '&']),
  /** Whether the greeting calls people by the name that they go by: "John (Jack)" as "Jack". */
  nicknames: v.picklist(['use', 'drop']),
});

export interface NameRules extends Readonly<v.InferOutput<typeof nameRulesSchema>> {}

/** Keeps every line as it is in the file. */
export const defaultNameRules: NameRules = {
  envelope: 'as-in-file',
  greeting: 'as-in-file',
  fileAs: 'as-in-file',
  joiner: 'and',
  nicknames: 'use',
};
