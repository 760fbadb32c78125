import { invalid, type Refusal } from './refusal.ts';

const defaultLimit = 10;
const largestLimit = 100;

/** One page of a list of resources, newest first: 10 unless asked for, at most 100 [doc]. `items` are oldest first. */
export function pageOf<T>(items: readonly T[], query: URLSearchParams, show: (item: T) => object): Response | Refusal {
  const skip = readNumber(query.get('skip'), 0);
  const limit = readNumber(query.get('limit'), defaultLimit);
  if (skip === undefined) return invalid('"skip" must be a whole number from 0.');
  if (limit === undefined || limit < 1 || limit > largestLimit) {
    return invalid(`"limit" must be a whole number from 1 to ${largestLimit}.`);
  }
  const data = items.toReversed().slice(skip, skip + limit);
  return Response.json({ object: 'list', totalCount: items.length, skip, limit, data: data.map(show) });
}

function readNumber(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
