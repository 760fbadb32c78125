import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { derive } from '../../../../src-shared/contact/derive.ts';
import { type ContactFields, emptyFields } from '../../../../src-shared/contact/fields.ts';
import { applyNameRules } from '../../../../src-shared/contact/household/apply-name-rules.ts';
import {
  defaultNameRules,
  type NameRules,
  nameRulesSchema,
} from '../../../../src-shared/contact/household/name-rules.ts';

const styles = ['as-in-file', 'first-names', 'titles', 'family'] as const;
const rules: fc.Arbitrary<NameRules> = fc.record({
  envelope: fc.constantFrom(...styles),
  greeting: fc.constantFrom(...styles),
  fileAs: fc.constantFrom('as-in-file', 'last-first'),
  joiner: fc.constantFrom('and', '&'),
  nicknames: fc.constantFrom('use', 'drop'),
});

const given = fc.constantFrom(
  'John',
  'Mary Ann',
  'Robert (Bob)',
  'J.',
  'María',
  'Jean-Luc',
  'John T',
  'Elizabeth "Liz"',
);
const surname = fc.constantFrom('Smith', 'van der Berg', 'García López', 'Smith-Jones', "O'Brien", 'St. John', 'Lee');
const title = fc.constantFrom('', '', 'Mr.', 'Mrs.', 'Dr.', 'Mr. and Mrs.', 'Rev. & Mrs.');
const join = fc.constantFrom(' and ', ' & ');

/** One or two people written the way that address books write them, in columns or in a line. */
const household = fc
  .record({ title, one: given, other: given, last: surname, otherLast: surname, join, form: fc.nat(8) })
  .map(({ title: words, one, other, last, otherLast, join: and, form }) => {
    const forms: readonly [fields: Partial<ContactFields>, surnames: readonly string[]][] = [
      [{ title: words, firstName: one, lastName: last }, [last]],
      [{ title: words, firstName: one, lastName: last, spouseFirstName: other }, [last]],
      [
        { title: words, firstName: one, lastName: last, spouseFirstName: other, spouseLastName: otherLast },
        [last, otherLast],
      ],
      [{ name: `${words} ${one} ${last}` }, [last]],
      [{ name: `${one}${and}${other} ${last}` }, [last]],
      [{ name: `${one} ${last}${and}${other} ${otherLast}` }, [last, otherLast]],
      [{ fileAs: `${last}, ${one}${and}${other}` }, [last]],
      // "Mr. and Mrs. García López" cannot be told from a first name and a surname.
      [{ name: `${words} ${last.replace('García ', '')}` }, [last.replace('García ', '')]],
      [{ name: `The ${last} Family`, lastName: last }, [last]],
    ];
    const [fields = {}, surnames = []] = forms[form] ?? [];
    return { fields: { ...emptyFields, ...fields }, surnames };
  });

const wild = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    'and',
    '&',
    'Mr.',
    'Mr. and',
    ', ',
    '()',
    '(Bob)',
    '"',
    'The Family',
    'Jr.',
    'Smith, Jr.',
    'The ',
  ),
);
const wildFields = fc
  .record({
    name: wild,
    greeting: wild,
    fileAs: wild,
    title: wild,
    firstName: wild,
    lastName: wild,
    spouseFirstName: wild,
  })
  .map((fields): ContactFields => ({ ...emptyFields, ...fields }));

it('is what derive does, by default, but for nicknames in a greeting', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        wildFields,
        household.map(({ fields }) => fields),
      ),
      (fields) => {
        const derived = derive(fields);
        expect(applyNameRules(fields, { ...defaultNameRules, nicknames: 'drop' })).toEqual(derived);
        const { greeting, ...lines } = applyNameRules(fields, defaultNameRules);
        expect({ ...lines, greeting: derived.greeting }).toEqual(derived);
        if (fields.greeting.trim() !== '') expect(greeting).toBe(fields.greeting);
      },
    ),
  );
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        wildFields,
        household.map(({ fields }) => fields),
      ),
      rules,
      (fields, chosen) => {
        const once = applyNameRules(fields, chosen);
        expect(applyNameRules(once, chosen)).toEqual(once);
      },
    ),
    { numRuns: 3_000 },
  );
});

it('keeps every surname on the envelope and in the sorting name', () => {
  fc.assert(
    fc.property(household, rules, ({ fields, surnames }, chosen) => {
      const { name, fileAs } = applyNameRules(fields, chosen);
      for (const word of surnames) {
        expect(name).toContain(word);
        for (const part of word.split(' ')) expect(fileAs).toContain(part);
      }
    }),
    { numRuns: 3_000 },
  );
});

it('touches no other field', () => {
  fc.assert(
    fc.property(wildFields, rules, (fields, chosen) => {
      const { name, greeting, fileAs } = fields;
      expect({ ...applyNameRules(fields, chosen), name, greeting, fileAs }).toEqual(fields);
    }),
  );
});

it('accepts its own rules and nothing else', () => {
  fc.assert(
    fc.property(rules, (chosen) => {
      expect(v.parse(nameRulesSchema, chosen)).toEqual(chosen);
    }),
  );
  expect(v.safeParse(nameRulesSchema, { ...defaultNameRules, greeting: 'initials' }).success).toBe(false);
  expect(v.safeParse(nameRulesSchema, { ...defaultNameRules, more: true }).success).toBe(false);
});
