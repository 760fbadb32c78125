import * as v from 'valibot';

type TextSchema = v.GenericSchema<string, string>;

/**
 * Texts under names that people choose, each of which is an ordinary name: `v.record` silently leaves out "constructor",
 * "prototype" and "__proto__".
 */
export function textRecord(name: TextSchema, text: TextSchema): v.GenericSchema<Record<string, string>> {
  const fits = (input: unknown): boolean =>
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Object.entries(input).every(([key, value]) => v.is(name, key) && v.is(text, value));
  return v.pipe(
    v.custom<Record<string, string>>(fits, 'Expected texts under names'),
    // From entries, since assigning to "__proto__" would lose the text.
    v.transform((record) => Object.fromEntries(Object.entries(record))),
  );
}
