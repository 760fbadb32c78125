import { useCallback, useMemo } from 'react';
import type { Contact } from '../../src-shared/contact/fields.ts';
import { ask } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';

export interface ContactSearch {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly version: string;
  readonly fetchRows: (offset: number, limit: number) => Promise<readonly Contact[]>;
}

let answers = 0;
const answerNumbers = new WeakMap<object, number>();

/** A number that differs for every answer, so that rows fetched before it are known to be old. */
function numberOf(answer: object): number {
  let number = answerNumbers.get(answer);
  if (number === undefined) {
    answers += 1;
    number = answers;
    answerNumbers.set(answer, number);
  }
  return number;
}

export interface SearchScope {
  readonly listId?: string | undefined;
  readonly tag?: string | undefined;
}

/** The contacts with all words of a text, in one list or with one tag or all; kept up to date while it is on the screen. */
export function useContactSearch(text: string, { listId, tag }: SearchScope = {}): ContactSearch {
  const scope = useMemo(
    () => ({ ...(listId === undefined ? {} : { listId }), ...(tag === undefined ? {} : { tag }) }),
    [listId, tag],
  );
  const first = useQuery('contacts.search', { text, ...scope, offset: 0, limit: 1 }, ['contacts', 'lists']).data;
  const fetchRows = useCallback(
    async (offset: number, limit: number) => {
      const page = await ask('contacts.search', { text, ...scope, offset, limit });
      return page.contacts;
    },
    [text, scope],
  );
  return {
    total: first?.total,
    version: `${text} ${first === undefined ? 0 : numberOf(first)}`,
    fetchRows,
  };
}
