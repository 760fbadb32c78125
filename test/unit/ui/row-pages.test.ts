import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageSize, type RowPages, slotList, withPage } from '../../../src-renderer/ui/row-pages.ts';

const rowsOf = (page: number, total: number): readonly string[] =>
  Array.from({ length: Math.min(pageSize, total - page * pageSize) }, (_, index) => `row ${page * pageSize + index}`);

it('Every place of a long list can be read: with its row where that has arrived, and otherwise without', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.nat(9_999), { maxLength: 20 }),
      fc.array(fc.nat(1_000_100), { minLength: 1, maxLength: 20 }),
      (total, arriving, places) => {
        const arrived = arriving.filter((page) => page * pageSize < total);
        let pages: RowPages<string> = new Map();
        for (const page of arrived) pages = withPage(pages, page, rowsOf(page, total));
        const slots = slotList(total, pages);
        expect(slots.length).toBe(total);
        for (const place of [...places, ...arrived.map((page) => page * pageSize)]) {
          const row = arrived.includes(Math.floor(place / pageSize)) ? `row ${place}` : undefined;
          expect(slots[place]).toEqual(place < total ? { position: place, row } : undefined);
          expect(slots[place]).toBe(slots[place]);
        }
      },
    ),
  );
});

it('Rows of an older state stay until they are replaced, but none of those beyond the end', () => {
  const pages = withPage(withPage(new Map(), 0, rowsOf(0, 150)), 1, rowsOf(1, 150));
  const shorter = slotList(101, pages);
  expect(shorter[100]).toEqual({ position: 100, row: 'row 100' });
  expect(shorter[101]).toBeUndefined();
  const newer = slotList(101, withPage(pages, 0, ['changed']));
  expect(newer[0]).toEqual({ position: 0, row: 'changed' });
  expect(newer[1]).toEqual({ position: 1, row: undefined });
});

it('The rows that arrived longest ago are forgotten, so that a walk through a million of them fits into memory', () => {
  let pages: RowPages<string> = new Map();
  for (let page = 0; page < 120; page += 1) pages = withPage(pages, page, rowsOf(page, 1_000_000));
  pages = withPage(pages, 70, rowsOf(70, 1_000_000));
  for (let page = 120; page < 169; page += 1) pages = withPage(pages, page, rowsOf(page, 1_000_000));
  const slots = slotList(1_000_000, pages);
  expect(slots[16_800]).toEqual({ position: 16_800, row: 'row 16800' });
  expect(slots[7000]).toEqual({ position: 7000, row: 'row 7000' });
  expect(slots[7100]).toEqual({ position: 7100, row: undefined });
  expect(pages.size).toBeLessThan(60);
});
