import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchBody, batchBytes, cutBatches, maxBatchBytes } from '../../../src-main/providers/prayerletters/batches.ts';

interface Item {
  readonly payload: string;
  readonly bytes: number;
}

function item(payload: string): Item {
  return { payload, bytes: Buffer.byteLength(payload, 'utf8') };
}

function bodyBytes(batch: readonly Item[]): number {
  return Buffer.byteLength(batchBody(batch.map((entry) => entry.payload)), 'utf8');
}

/** Contacts as JSON, with letters of one to four bytes, lone surrogates too. */
const payload = fc
  .record({
    name: fc.string({ unit: 'binary', maxLength: 30 }),
    city: fc.constantFrom('Lebanon', 'Zürich', '東京', '🏔️'),
  })
  .map((contact) => item(JSON.stringify(contact)));
const payloads = fc.array(payload, { maxLength: 60 });
const limit = fc.integer({ min: 30, max: 600 });

describe('cutting into batches', () => {
  test('keeps everything, once, in order', () => {
    fc.assert(
      fc.property(payloads, limit, (items, most) => {
        expect(cutBatches(items, most).flat()).toEqual(items);
      }),
    );
  });

  test('keeps every real request body within the limit, unless a single contact is too large by itself', () => {
    fc.assert(
      fc.property(payloads, limit, (items, most) => {
        for (const batch of cutBatches(items, most)) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length === 1 || bodyBytes(batch) <= most).toBe(true);
        }
      }),
    );
  });

  test('wastes no request: the first of a batch would not have fitted into the one before', () => {
    fc.assert(
      fc.property(payloads, limit, (items, most) => {
        const batches = cutBatches(items, most);
        for (const [index, batch] of batches.entries()) {
          const before = batches[index - 1];
          if (before === undefined) continue;
          expect(bodyBytes([...before, ...batch.slice(0, 1)])).toBeGreaterThan(most);
        }
      }),
    );
  });

  test('counts the bytes that are sent', () => {
    fc.assert(
      fc.property(fc.array(payload, { minLength: 1, maxLength: 20 }), (items) => {
        expect(batchBytes(items)).toBe(bodyBytes(items));
      }),
    );
  });

  test('fills a batch to the very last byte', () => {
    const items = [item('{"a":1}'), item('{"b":2}')];
    expect(cutBatches(items, bodyBytes(items))).toEqual([items]);
    expect(cutBatches(items, bodyBytes(items) - 1)).toEqual(items.map((entry) => [entry]));
  });

  test('makes no batch of nothing', () => {
    expect(cutBatches([])).toEqual([]);
  });

  test('leaves room below the megabyte that the provider allows, for any language', () => {
    const contact = item(JSON.stringify({ type: 'contact', name: '山田 太郎'.repeat(10), address: {} }));
    const items = Array.from({ length: 10_000 }, () => contact);
    const batches = cutBatches(items);
    expect(batches.flat()).toHaveLength(10_000);
    for (const batch of batches) expect(bodyBytes(batch)).toBeLessThanOrEqual(maxBatchBytes);
    expect(maxBatchBytes).toBeLessThan(1_000_000);
  });
});

describe('the body of a batch', () => {
  test('is the contacts object with the contacts as they are', () => {
    expect(batchBody(['{"name":"Zoë"}', '{"name":"Jo"}'])).toBe(
      '{"type":"contacts","data":[{"name":"Zoë"},{"name":"Jo"}]}',
    );
    expect(JSON.parse(batchBody([]))).toEqual({ type: 'contacts', data: [] });
  });
});
