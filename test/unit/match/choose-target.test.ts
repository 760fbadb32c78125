import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { chooseTarget } from '../../../src-renderer/match/choose-target.ts';
import { choiceOf, targetOptions } from '../../../src-renderer/match/target-options.ts';
import { type ContactField, contactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import { contactDraftSchema } from '../../../src-shared/contract/common.ts';
import { prayerLettersLimits } from '../../../src-shared/providers/prayerletters/limits.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { columnTargetSchema } from '../../../src-shared/spreadsheet/recipe.ts';
import type { SplitKind } from '../../../src-shared/spreadsheet/split/split-kinds.ts';

const ignore: ColumnTarget = { kind: 'ignore' };
const field = (name: ContactField, part = 0): ColumnTarget => ({
  kind: 'field',
  field: name,
  part,
});
const custom = (key: string): ColumnTarget => ({ kind: 'custom', key });
const street = (...parts: readonly number[]) => parts.map((part) => field('street', part));
const split = (as: SplitKind): ColumnTarget => ({ kind: 'split', as });
const keyOf = (header: string, taken: readonly string[] = []) => {
  const target = chooseTarget([...taken.map(custom), ignore], taken.length, 'custom', header).at(-1);
  return target?.kind === 'custom' ? target.key : undefined;
};

describe('choosing a field', () => {
  it('joins the words of columns that share it, in the order of the file', () => {
    expect(chooseTarget([ignore, field('name'), field('email')], 0, 'name', 'First')).toEqual([
      field('name', 0),
      field('name', 1),
      field('email'),
    ]);
    expect(chooseTarget([field('city'), ignore], 1, 'city', 'Town')).toEqual([field('city'), field('city', 1)]);
  });

  it('of one value asks the column chosen last first', () => {
    expect(chooseTarget([field('phone'), ignore, ignore], 2, 'phone', 'Mobile')).toEqual([
      field('phone', 1),
      ignore,
      field('phone', 0),
    ]);
  });

  it('lets the others of the field close up when one leaves it', () => {
    expect(chooseTarget([field('phone', 1), field('phone', 0)], 1, 'custom', 'Mobile')).toEqual([
      field('phone', 0),
      custom('Mobile'),
    ]);
  });

  it('again changes nothing', () => {
    const targets = [field('city'), ...street(1, 0), custom('Tribe'), ignore, split('city-line')];
    for (const [column, target] of targets.entries()) {
      expect(chooseTarget(targets, column, choiceOf(target), 'Tribe')).toEqual(targets);
    }
  });
});

describe('choosing a field of an address', () => {
  const address = { name: 'Business', rank: 1 } as const;
  const business = (name: ContactField, part = 0): ColumnTarget => ({ kind: 'field', field: name, part, address });
  const home: ColumnTarget = { kind: 'field', field: 'street', part: 0, address: { name: 'Home', rank: 0 } };

  it('leaves a column in its address, beside the columns of that address only', () => {
    const targets = [home, business('street'), business('city')];
    expect(chooseTarget(targets, 2, 'street', 'Business City')).toEqual([
      home,
      business('street'),
      business('street', 1),
    ]);
  });

  it('brings back a column that was left out, unless its address is not used any more', () => {
    expect(chooseTarget([home, business('street'), ignore], 2, 'city', 'Business City', business('city'))).toEqual([
      home,
      business('street'),
      business('city'),
    ]);
    expect(chooseTarget([home, ignore], 1, 'city', 'Business City', business('city'))).toEqual([home, field('city')]);
  });

  it('takes a column for something else out of it', () => {
    expect(chooseTarget([home, business('street')], 1, 'company', 'Business Street')).toEqual([home, field('company')]);
  });
});

describe('choosing to cut up', () => {
  it('is a choice of its own that can be taken back', () => {
    const targets = chooseTarget([field('street')], 0, 'split:whole-address', 'Address');
    expect(targets).toEqual([split('whole-address')]);
    expect(chooseTarget(targets, 0, 'street', 'Address')).toEqual([field('street')]);
  });
});

describe('the lines of the street', () => {
  it('are numbered in the order of the file when one joins or leaves', () => {
    expect(chooseTarget([...street(0, 1), ignore], 2, 'street', 'x')).toEqual(street(0, 1, 2));
    expect(chooseTarget([ignore, ...street(0, 1)], 0, 'street', 'x')).toEqual(street(0, 1, 2));
    expect(chooseTarget([field('street', 0), ignore, field('street', 1)], 1, 'street', 'x')).toEqual(street(0, 1, 2));
    expect(chooseTarget(street(0, 1, 2), 0, 'ignore', 'x')).toEqual([ignore, ...street(0, 1)]);
    expect(chooseTarget(street(0, 1, 2), 1, 'city', 'x')).toEqual([
      field('street', 0),
      field('city'),
      field('street', 1),
    ]);
  });

  it('keep their order when the matching found another one than the file has', () => {
    expect(chooseTarget([...street(1, 0), ignore], 2, 'city', 'x')).toEqual([...street(1, 0), field('city')]);
    expect(chooseTarget([...street(1, 0), ignore], 2, 'street', 'x')).toEqual(street(1, 0, 2));
    expect(chooseTarget([...street(2, 0, 1)], 1, 'ignore', 'x')).toEqual([
      field('street', 1),
      ignore,
      field('street', 0),
    ]);
  });
});

describe('the key of a custom field', () => {
  it.each([
    ['Tribe', 'Tribe'],
    ['  Größe\t(cm)  ', 'Groe cm'],
    ['Gift:\nlast year', 'Gift last year'],
    ['名前', 'Custom'],
    ['', 'Custom'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
  ])('is made of the header: "%s"', (header, key) => {
    expect(keyOf(header)).toBe(key);
  });

  it('gets a number when another column has it', () => {
    expect(keyOf('Tribe', ['Tribe', 'Tribe 2'])).toBe('Tribe 3');
    expect(keyOf('Tribe', ['tribe'])).toBe('Tribe');
    expect(keyOf('x'.repeat(300), ['x'.repeat(100)])).toBe(`${'x'.repeat(98)} 2`);
  });
});

describe('whatever is chosen, one after the other,', () => {
  const choice = fc.record({
    column: fc.nat(7),
    choice: fc.constantFrom(...targetOptions.map(({ value }) => value)),
    header: fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'prototype', 'Notes', 'notes', '', ' ', 'é', `${'y'.repeat(99)} z`),
      fc.string({ unit: 'binary', maxLength: 130 }),
    ),
  });

  it('every field has its columns in order, and every custom field a key of its own that is kept', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 25 }), (choices) => {
        let targets: readonly ColumnTarget[] = Array.from({ length: 8 }, () => ignore);
        for (const { column, choice: chosen, header } of choices) {
          targets = chooseTarget(targets, column, chosen, header);
          const target = targets[column];
          expect(target && choiceOf(target)).toBe(chosen);
        }
        expect(targets).toHaveLength(8);
        for (const target of targets) expect(v.parse(columnTargetSchema, target)).toEqual(target);
        const fields = targets.flatMap((target) => (target.kind === 'field' ? [`${target.field} ${target.part}`] : []));
        expect(new Set(fields).size).toBe(fields.length);
        for (const name of contactFields) {
          const parts = targets.flatMap((target) =>
            target.kind === 'field' && target.field === name ? [target.part] : [],
          );
          expect(parts.toSorted((one, other) => one - other)).toEqual(parts.map((_, index) => index));
        }
        const keys = targets.flatMap((target) => (target.kind === 'custom' ? [target.key] : []));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(prayerLettersLimits.metadataName);
        const draft = { fields: emptyFields, custom: Object.fromEntries(keys.map((key) => [key, 'text'])) };
        expect(v.parse(contactDraftSchema, draft)).toEqual(draft);
      }),
      { numRuns: 300 },
    );
  });
});
