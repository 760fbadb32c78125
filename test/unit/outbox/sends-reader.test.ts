import { expect, test } from 'vitest';
import { createSendsReader, withSends } from '../../../src-renderer/outbox/sends-reader.ts';
import type { Send } from '../../../src-shared/contract/outbox.ts';
import { sampleSend } from './sample-send.ts';

const named = (id: string, name = id): Send => ({ ...sampleSend({}), id, name });
const names = (sends: readonly Send[]) => sends.map(({ name }) => name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A reader of these sends, which change under its eyes, and what it asked for. */
function reading(stored: Map<string, Send>) {
  const asked: (readonly string[] | 'all')[] = [];
  const shown: (readonly string[])[] = [];
  let trouble: Error | undefined;
  const reader = createSendsReader({
    ask: async (ids) => {
      asked.push(ids ?? 'all');
      if (trouble !== undefined) throw trouble;
      return [...stored.values()].filter(({ id }) => ids === undefined || ids.includes(id));
    },
    show: (sends) => shown.push(names(sends)),
    fail: (error) => shown.push([String(error)]),
  });
  return { reader, asked, shown, breakDown: (error: Error | undefined) => (trouble = error) };
}

test('Only the send that changed is read again, and stands in its place', async () => {
  const stored = new Map([
    ['a', named('a')],
    ['b', named('b')],
    ['c', named('c')],
  ]);
  const { reader, asked, shown } = reading(stored);
  reader.readAll();
  await settled();
  stored.set('b', named('b', 'b, done'));
  reader.read(['b']);
  await settled();
  expect(asked).toEqual(['all', ['b']]);
  expect(shown.at(-1)).toEqual(['a', 'b, done', 'c']);
});

test('What changes while a question is under way is asked for once, all together', async () => {
  const { reader, asked } = reading(
    new Map([
      ['a', named('a')],
      ['b', named('b')],
    ]),
  );
  reader.readAll();
  await settled();
  for (const id of ['a', 'b', 'b', 'a', 'b']) reader.read([id]);
  await settled();
  expect(asked).toEqual(['all', ['a'], ['b', 'a']]);
  reader.read(['a']);
  reader.read(['b']);
  reader.readAll();
  reader.read(['a']);
  await settled();
  expect(asked.slice(3)).toEqual([['a'], 'all']);
});

test('Before all sends are known, and after they could not be read, one that changes has all of them read', async () => {
  const { reader, asked, shown, breakDown } = reading(new Map([['a', named('a')]]));
  breakDown(new Error('down'));
  reader.readAll();
  await settled();
  expect(shown).toEqual([['Error: down']]);
  breakDown(undefined);
  reader.read(['a']);
  await settled();
  expect(asked).toEqual(['all', 'all']);
  expect(shown.at(-1)).toEqual(['a']);
});

test('Nothing is shown any more once it is closed', async () => {
  const { reader, shown } = reading(new Map([['a', named('a')]]));
  reader.readAll();
  reader.close();
  await settled();
  expect(shown).toEqual([]);
});

test('A send that is new comes first', () => {
  expect(names(withSends([named('b'), named('c')], [named('a'), named('c', 'c, done')]))).toEqual([
    'a',
    'b',
    'c, done',
  ]);
});
