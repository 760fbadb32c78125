import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { contactFields } from '../../../src-shared/contact/fields.ts';
import { defaultNameRules, type NameRules } from '../../../src-shared/contact/household/name-rules.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { columnNames } from '../../../src-shared/spreadsheet/header-row.ts';
import type { Constant, LeaveOutRule } from '../../../src-shared/spreadsheet/recipe.ts';
import { splitKinds } from '../../../src-shared/spreadsheet/split/split-kinds.ts';
import {
  fitTemplate,
  headersKey,
  isFitting,
  type TemplateRules,
  templateOf,
  templateSchema,
} from '../../../src-shared/spreadsheet/template.ts';
import { targetsWith } from '../../../src-shared/spreadsheet/template-targets.ts';

const name: ColumnTarget = { kind: 'field', field: 'name', part: 0 };
const city: ColumnTarget = { kind: 'field', field: 'city', part: 0 };
const ignore: ColumnTarget = { kind: 'ignore' };
const none: Omit<TemplateRules, 'targets'> = { constants: [], leaveOut: [], names: defaultNameRules };

const target = fc.oneof(
  fc.record({ kind: fc.constant('field' as const), field: fc.constantFrom(...contactFields), part: fc.nat(3) }),
  fc.record({ kind: fc.constant('split' as const), as: fc.constantFrom(...splitKinds) }),
  fc.record({ kind: fc.constant('custom' as const), key: fc.string({ minLength: 1, maxLength: 20 }) }),
  fc.constant(ignore),
);

const constant: fc.Arbitrary<Constant> = fc.record({
  field: fc.constantFrom(...contactFields),
  value: fc.string(),
  when: fc.constantFrom('blank' as const, 'always' as const),
});

const names: fc.Arbitrary<NameRules> = fc.record({
  envelope: fc.constantFrom('as-in-file' as const, 'titles' as const),
  greeting: fc.constantFrom('as-in-file' as const, 'family' as const),
  fileAs: fc.constantFrom('as-in-file' as const, 'last-first' as const),
  joiner: fc.constantFrom('and' as const, '&' as const),
  nicknames: fc.constantFrom('use' as const, 'drop' as const),
});

/** Headers as files have them: alike but for capitals, empty, repeated, of names that every object has. */
const header = fc.oneof(
  fc.constantFrom('Name', 'name', 'NAME ', 'ZIP code', 'zip_code', '', '__proto__', 'constructor', 'Phone (2)'),
  fc.string(),
);

const file = fc.array(fc.tuple(header, target), { minLength: 1, maxLength: 12 }).chain((columns) =>
  fc.record({
    headers: fc.constant(columnNames(columns.map(([text]) => text))),
    targets: fc.constant(columns.map(([, goal]) => goal)),
    constants: fc.array(constant, { maxLength: 3 }),
    names,
    leaveOut: fc.array(
      fc.record({
        column: fc.nat(columns.length - 1),
        test: fc.constantFrom<LeaveOutRule['test']>('is', 'is-not'),
        values: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    order: fc.shuffledSubarray(
      columns.map((_, column) => column),
      { minLength: columns.length },
    ),
  }),
);

describe('a template', () => {
  it('gives back what it was made of on the same headers in any order', () => {
    fc.assert(
      fc.property(file, ({ headers, order, ...rules }) => {
        const template = templateOf(headers, rules);
        expect(v.parse(templateSchema, JSON.parse(JSON.stringify(template)))).toEqual(template);
        const fitted = fitTemplate(
          template,
          order.map((column) => headers[column] ?? ''),
        );
        expect(fitted).toEqual({
          targets: order.map((column) => rules.targets[column]),
          constants: rules.constants,
          leaveOut: rules.leaveOut.map((rule) => ({ ...rule, column: order.indexOf(rule.column) })),
          names: rules.names,
          missing: [],
          extra: [],
        });
      }),
    );
  });

  it('finds a column by what its header means, and the very same header before that', () => {
    const template = templateOf(['Full Name', 'City'], { targets: [name, city], ...none });
    expect(fitTemplate(template, ['CITY', 'full_name']).targets).toEqual([city, name]);
    expect(fitTemplate(template, ['city', 'City', 'Full Name']).targets).toEqual([undefined, city, name]);
  });

  it('says which of its columns are missing and which it does not know', () => {
    const template = templateOf(['Name', 'City', 'Notes', 'Newsletter'], {
      ...none,
      targets: [name, city, ignore, ignore],
      leaveOut: [
        { column: 0, test: 'is', values: [''] },
        { column: 3, test: 'is', values: ['None'] },
      ],
    });
    const fitted = fitTemplate(template, ['Email', 'Name']);
    expect(fitted).toMatchObject({ targets: [undefined, name], missing: ['City', 'Newsletter'], extra: [0] });
    expect(fitted.leaveOut).toEqual([{ column: 1, test: 'is', values: [''] }]);
    expect(isFitting(template, ['Email', 'Name'])).toBe(false);
    expect(isFitting(template, ['Newsletter', 'city', 'name', 'Email'])).toBe(true);
  });

  it('that uses no column fits no file', () => {
    expect(isFitting(templateOf(['Name'], { targets: [ignore], ...none }), ['Name'])).toBe(false);
  });

  it('leaves columns that it does not know to the app, behind its own of the same field', () => {
    const own: readonly ColumnTarget[] = [name, { kind: 'split', as: 'city-line' }, name];
    expect(targetsWith([undefined, undefined, name], own)).toEqual([
      { kind: 'field', field: 'name', part: 1 },
      { kind: 'split', as: 'city-line' },
      name,
    ]);
  });

  it.each([
    ['another version', { version: 2, columns: [], constants: [], leaveOut: [], names: defaultNameRules }],
    ['more than a template holds', { ...templateOf(['a'], { targets: [name], ...none }), more: 1 }],
    [
      'a field that does not exist',
      {
        ...templateOf([], { targets: [], ...none }),
        columns: [{ header: 'a', target: { kind: 'field', field: 'nick', part: 0 } }],
      },
    ],
  ])('is not read from %s', (_, content) => {
    expect(v.is(templateSchema, content)).toBe(false);
  });
});

describe('the key of headers', () => {
  it('is the same in any order and spelling', () => {
    expect(headersKey(['ZIP Code', 'Name'])).toBe(headersKey(['name', 'zip_code']));
    expect(headersKey(['Name', 'Name 2'])).not.toBe(headersKey(['Name']));
  });
});
