import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactFields } from '../../../src-shared/contact/fields.ts';
import { findPairs } from '../../../src-shared/duplicates/find-pairs.ts';
import { groupPairs } from '../../../src-shared/duplicates/group-pairs.ts';
import { likeness } from '../../../src-shared/duplicates/likeness.ts';
import { anyContact } from './any-contact.ts';
import { contactOf } from './contact-of.ts';

const pairsOf = (rows: readonly ContactFields[]) => findPairs(rows.length, (index) => rows[index] ?? contactOf(''));

const briefly = (rows: readonly ContactFields[]) =>
  pairsOf(rows).map(({ one, other, likeness: { reasons } }) => `${one}-${other} ${reasons[0]}`);

/** Different people of one house: given names and surnames that share nothing. */
function tenants(count: number): readonly ContactFields[] {
  return Array.from({ length: count }, (_, index) => {
    const letters = index
      .toString(26)
      .padStart(4, '0')
      .replace(/[0-9]/gu, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
    return contactOf(`${[...letters].reverse().join('')}o ${letters}son | PO Box 1 | Lebanon | NH | 03766`);
  });
}

describe('the pairs of a file', () => {
  it('are found wherever they stand, in the order of the rows', () => {
    const rows = [
      contactOf('Ann Lee | 1 Elm St | Rome | NY | 13440'),
      contactOf('Bob Smith | 12 Main St | Lebanon | NH | 03766'),
      contactOf('Cy Ray |', { email: 'cy@x.org' }),
      contactOf('Mary Smith | 12 Main Street | Lebanon | NH | 03766'),
      contactOf('Robert Smith | 12 Main Street | Lebanon | NH | 03766'),
      contactOf('Lee, Ann | 1 Elm Street | Rome | NY | 13440'),
      contactOf('Cyrus Ray | 3 Oak Rd | Utica | NY | 13501', { email: 'CY@x.org' }),
    ];
    expect(briefly(rows)).toEqual([
      '0-5 same-name-and-address',
      '1-3 same-household',
      '1-4 similar-name-same-address',
      '3-4 same-household',
    ]);
  });

  it('are none that comparing the two rows by themselves would not give', () => {
    fc.assert(
      fc.property(fc.array(anyContact, { maxLength: 12 }), (rows) => {
        const all = rows.flatMap((one, index) =>
          rows.slice(index + 1).flatMap((other, step) => {
            const found = likeness(one, other);
            return found === undefined ? [] : [{ one: index, other: index + 1 + step, likeness: found }];
          }),
        );
        const found = pairsOf(rows);
        for (const pair of found) expect(all).toContainEqual(pair);
      }),
    );
  });

  it('are found among thousands with one address, where nobody is taken for a household', () => {
    const many = tenants(3000);
    const again = contactOf('Qqqo Qqqqson', { ...many[0], title: 'Mr.' });
    const other = contactOf('', { ...many[1], name: `Zed ${many[1]?.name.split(' ')[1]}` });
    let asked = 0;
    const rows = [...many, again, other];
    const found = findPairs(rows.length, (index) => {
      asked += 1;
      return rows[index] ?? contactOf('');
    });
    expect(found.map(({ one, other: second }) => [one, second])).toEqual([[0, 3000]]);
    // Each row with each would be nine million questions.
    expect(asked).toBeLessThan(rows.length * 40);
  });

  it('chain the many copies of one row', () => {
    const rows = Array.from({ length: 500 }, () => contactOf('Ann Lee | 1 Elm St | Rome | NY | 13440'));
    expect(groupPairs(pairsOf(rows))).toEqual([rows.map((_, index) => index)]);
  });

  it('are none in an empty file, in one of blank rows, and in one row', () => {
    expect(pairsOf([])).toEqual([]);
    expect(pairsOf([contactOf(''), contactOf('')])).toEqual([]);
    expect(pairsOf([contactOf('Ann Lee | 1 Elm St | Rome | NY | 13440')])).toEqual([]);
  });
});

describe('the groups of pairs', () => {
  it('join whoever is paired with one of them', () => {
    const groups = groupPairs([
      { one: 3, other: 9 },
      { one: 1, other: 2 },
      { one: 9, other: 5 },
      { one: 2, other: 4 },
    ]);
    expect(groups).toEqual([
      [1, 2, 4],
      [3, 5, 9],
    ]);
    expect(groupPairs([])).toEqual([]);
  });

  it('hold everybody of a pair once, and both of a pair together', () => {
    const member = fc.nat(30);
    fc.assert(
      fc.property(fc.array(fc.record({ one: member, other: member })), (any) => {
        const pairs = any.filter(({ one, other }) => one !== other);
        const groups = groupPairs(pairs);
        const members = groups.flat();
        expect(new Set(members)).toEqual(new Set(pairs.flatMap(({ one, other }) => [one, other])));
        expect(members).toHaveLength(new Set(members).size);
        for (const { one, other } of pairs) {
          expect(groups.find((group) => group.includes(one))).toContain(other);
        }
      }),
    );
  });
});
