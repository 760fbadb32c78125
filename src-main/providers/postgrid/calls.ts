import { type Page, readDeleted } from './answers.ts';
import type { PostGridCall, Read } from './connection.ts';

/** The largest page [doc]. */
export const largestPage = 100;

export interface PageRequest {
  /** How many to leave out, newest first; none unless given. */
  readonly skip?: number;
  /** At most `largestPage`, which is also what is asked for unless given. */
  readonly limit?: number;
}

type Live = { readonly live: boolean };

/** Reading changes nothing, so it may always be repeated. */
export function getCall<T extends Live & { readonly id: string }>(
  path: string,
  id: string,
  read: (text: string) => T | undefined,
): PostGridCall<T> {
  return { method: 'GET', path, repeatable: true, namesResource: true, read: named(id, read) };
}

export function pageCall<T extends Live>(
  path: string,
  { skip = 0, limit = largestPage }: PageRequest,
  read: (text: string) => Page<T> | undefined,
  search?: string,
): PostGridCall<Page<T>> {
  const query = new URLSearchParams({
    skip: `${skip}`,
    limit: `${limit}`,
    ...(search === undefined ? {} : { search }),
  });
  return {
    method: 'GET',
    path: `${path}?${query}`,
    repeatable: true,
    namesResource: false,
    read: (text) => {
      const page = read(text);
      return page && { value: page, live: page.data.some((item) => item.live) };
    },
  };
}

/** Deleting twice is deleting once: 404 counts as done [doc], see `goneIsDone`. */
export function deleteCall(path: string): PostGridCall<'deleted'> {
  return {
    method: 'DELETE',
    path,
    repeatable: true,
    namesResource: true,
    read: (text) => {
      const answer = readDeleted(text);
      return answer && { value: 'deleted', live: answer.live === true };
    },
  };
}

/** Reads an answer that is a certain resource: one about another, from a cache perhaps, confirms nothing. */
export function named<T extends Live & { readonly id: string }>(
  id: string,
  read: (text: string) => T | undefined,
): (text: string) => Read<T> | undefined {
  return (text) => {
    const value = read(text);
    return value && { value, live: value.live, isAnother: value.id !== id };
  };
}

/** Reads an answer that is one resource. */
export function one<T extends Live>(read: (text: string) => T | undefined): (text: string) => Read<T> | undefined {
  return (text) => {
    const value = read(text);
    return value && { value, live: value.live };
  };
}
