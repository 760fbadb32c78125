import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContactDraft, emptyFields } from '../../../src-shared/contact/fields.ts';
import { mergeDraft, takeBack, whatIsSaid } from '../../../src-shared/spreadsheet/merge-draft.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import { draftFields } from '../../support/draft-fields.ts';

function contact(city: string, custom: Readonly<Record<string, string>> = {}): ContactDraft {
  return { fields: { ...emptyFields, name: 'Anna', city }, custom };
}

/** What becomes of a city: the address book's, what the file says now, and what it said before. */
function cityOf(ours: string, theirs: string, before?: string, isSameRow = true) {
  const earlier = before === undefined ? undefined : { said: { city: before }, isSameRow };
  const said = whatIsSaid(contact(theirs), ['city']);
  const { draft, leftAlone } = mergeDraft(contact(ours), said, ['city'], earlier);
  return leftAlone.length > 0 ? `${draft.fields.city} (left alone)` : draft.fields.city;
}

describe('a field of a row that was kept before', () => {
  test.each([
    ['unchanged in the file', 'Corrected', 'Lebanon', 'Lebanon', 'Corrected'],
    ['unchanged in the file, erased in the address book', '', 'Lebanon', 'Lebanon', ''],
    ['changed in the file only', 'Lebanon', 'Hanover', 'Lebanon', 'Hanover'],
    ['erased in the file only', 'Lebanon', '', 'Lebanon', ''],
    ['changed on both sides', 'Corrected', 'Hanover', 'Lebanon', 'Corrected (left alone)'],
    ['changed on both sides to the same', 'Hanover', 'Hanover', 'Lebanon', 'Hanover'],
    ['new in the file, typed by hand meanwhile', 'By hand', 'Hanover', '', 'By hand (left alone)'],
  ])('%s', (_what, ours, theirs, before, result) => {
    expect(cityOf(ours, theirs, before)).toBe(result);
  });
});

describe('a field of a row that is linked to a contact for the first time', () => {
  test.each([
    ['fills a blank', '', 'Hanover', undefined, 'Hanover'],
    [
      'leaves alone what no file ever said: it was typed by hand',
      'By hand',
      'Hanover',
      undefined,
      'By hand (left alone)',
    ],
    ['has nothing to leave alone where both say the same', 'Hanover', 'Hanover', undefined, 'Hanover'],
    ['never blanks anything', 'Lebanon', '', undefined, 'Lebanon'],
    ['never blanks what an older file said', 'Lebanon', '', 'Lebanon', 'Lebanon'],
    ['replaces what an older file said', 'Lebanon', 'Hanover', 'Lebanon', 'Hanover'],
    ['does not bring back what was corrected since an older file', 'Corrected', 'Lebanon', 'Lebanon', 'Corrected'],
    ['leaves alone what changed in the file and by hand', 'Corrected', 'Hanover', 'Lebanon', 'Corrected (left alone)'],
  ])('%s', (_what, ours, theirs, before, result) => {
    expect(cityOf(ours, theirs, before, false)).toBe(result);
  });
});

describe('a field that a row kept before speaks of for the first time', () => {
  test.each([
    ['does not come back when it was erased by hand', '', 'Lebanon', { city: 'Lebanon' }, ''],
    ['does not come back when it was corrected', 'Corrected', 'Lebanon', { city: 'Lebanon' }, 'Corrected'],
    ['replaces what another file said', 'Lebanon', 'Hanover', { city: 'Lebanon' }, 'Hanover'],
    ['fills a blank', '', 'Hanover', {}, 'Hanover'],
    ['leaves alone what was typed', 'By hand', 'Hanover', {}, 'By hand (left alone)'],
    ['never blanks what another file said', 'Lebanon', '', { city: 'Lebanon' }, 'Lebanon'],
  ])('%s', (_what, ours, theirs, others, result) => {
    const said = whatIsSaid(contact(theirs), ['city']);
    const earlier = { said: { name: 'Anna' }, isSameRow: true, others };
    const { draft: merged, leftAlone } = mergeDraft(contact(ours), said, ['city'], earlier);
    expect(`${merged.fields.city}${leftAlone.length > 0 ? ' (left alone)' : ''}`).toBe(result);
  });
});

describe('a name that was worked out from its parts', () => {
  const named = (name: string): ContactDraft => ({ fields: { ...emptyFields, name }, custom: {} });
  const nameOf = (ours: string, theirs: string, said: Readonly<Record<string, string>> = {}, isSameRow = false) => {
    const fields = ['derived:name'] as const;
    const { draft, leftAlone } = mergeDraft(named(ours), whatIsSaid(named(theirs), fields), fields, {
      said,
      isSameRow,
    });
    return leftAlone.length > 0 ? `${draft.fields.name} (left alone)` : draft.fields.name;
  };
  test.each([
    ['fills a blank', '', 'Joe Lee', {}, 'Joe Lee'],
    ['does not replace what somebody typed', 'Joe and Ann Lee', 'Joe Lee', {}, 'Joe and Ann Lee'],
    ['does not replace what a file said', 'Joe and Ann Lee', 'Joe Lee', { name: 'Joe and Ann Lee' }, 'Joe and Ann Lee'],
    ['follows its parts', 'Ann Lee', 'Ann Ray', { 'derived:name': 'Ann Lee' }, 'Ann Ray'],
    ['is not corrected again', 'Dr. Ann Lee', 'Ann Lee', { 'derived:name': 'Ann Lee' }, 'Dr. Ann Lee'],
    ['changed on both sides', 'Dr. Ann Lee', 'Ann Ray', { 'derived:name': 'Ann Lee' }, 'Dr. Ann Lee (left alone)'],
    ['never blanks', 'Ann Lee', '', { 'derived:name': 'Ann Lee' }, 'Ann Lee'],
  ])('%s', (_what, ours, theirs, said, result) => {
    expect(nameOf(ours, theirs, said)).toBe(result);
  });

  test('becomes the text that was typed into the same row afterwards', () => {
    const earlier = { said: { 'derived:name': 'Ann Lee' }, isSameRow: true };
    const { draft } = mergeDraft(named('Ann Lee'), { name: 'Ann and Bob Lee' }, ['name'], earlier);
    expect(draft.fields.name).toBe('Ann and Bob Lee');
  });

  test('stands in for a text that was taken out of the same row', () => {
    expect(nameOf('Ann and Bob Lee', 'Ann Lee', { name: 'Ann and Bob Lee' }, true)).toBe('Ann Lee');
  });
});

describe('a text that somebody picked beside that of the contact', () => {
  test.each([
    ['wins although an older file said it, too', 'Corrected', 'Lebanon', { city: 'Lebanon' }, false, 'Lebanon'],
    ['never blanks anything', 'Lebanon', '', {}, false, 'Lebanon'],
    ['is a text like any other from then on', 'Corrected', 'Lebanon', { city: 'Lebanon' }, true, 'Corrected'],
  ])('%s', (_what, ours, theirs, said, isSameRow, result) => {
    const fields = ['chosen:city'] as const;
    const { draft } = mergeDraft(contact(ours), whatIsSaid(contact(theirs), fields), fields, { said, isSameRow });
    expect(draft.fields.city).toBe(result);
  });
});

const text = fc.constantFrom('', 'a', 'b', 'c');
const key = fc.constantFrom('Group', '__proto__', 'constructor', 'Note');
const custom = fc.dictionary(key, text, { noNullPrototype: true });
const draft: fc.Arbitrary<ContactDraft> = fc
  .tuple(text, text, text, custom)
  .map(([name, city, email, entries]) => ({ fields: { ...emptyFields, name, city, email }, custom: entries }));
const governed = fc.subarray<GridField>(['name', 'city', 'email', 'custom:Group', 'custom:__proto__', 'custom:Note']);
const earlier = fc.option(
  fc.record({ said: draft.map((one) => whatIsSaid(one, draftFields(one))), isSameRow: fc.boolean() }),
  {
    nil: undefined,
  },
);

test('a field in which the file has no say is never touched', () => {
  fc.assert(
    fc.property(draft, draft, governed, earlier, (ours, theirs, fields, before) => {
      const merged = mergeDraft(ours, whatIsSaid(theirs, fields), fields, before).draft;
      const others = draftFields(ours).filter((field) => !fields.includes(field));
      expect(whatIsSaid(merged, others)).toEqual(whatIsSaid(ours, others));
      expect(Object.getPrototypeOf(merged.custom)).toBe(Object.prototype);
    }),
  );
});

test('keeping the same row a second time changes nothing', () => {
  fc.assert(
    fc.property(draft, draft, governed, earlier, (ours, theirs, fields, before) => {
      const said = whatIsSaid(theirs, fields);
      const { draft: once } = mergeDraft(ours, said, fields, before);
      expect(mergeDraft(once, said, fields, { said, isSameRow: true })).toEqual({
        draft: once,
        changes: {},
        leftAlone: [],
      });
    }),
  );
});

test('what a merge changed can be taken back, and only that', () => {
  fc.assert(
    fc.property(draft, draft, governed, earlier, text, (ours, theirs, fields, before, email) => {
      const { draft: merged, changes } = mergeDraft(ours, whatIsSaid(theirs, fields), fields, before);
      expect(takeBack(merged, changes)).toEqual({ draft: ours, back: Object.keys(changes).length, staying: 0 });
      const edited = { ...merged, fields: { ...merged.fields, email } };
      const wasTouched = email !== merged.fields.email;
      expect(takeBack(edited, changes).draft.fields).toEqual({
        ...ours.fields,
        email: wasTouched ? email : ours.fields.email,
      });
    }),
  );
});
