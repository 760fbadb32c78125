import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { PracticeDocument, PracticeStore } from '../practice-store.ts';
import { type Desk, idempotencyKind } from './desk.ts';
import { invalid, isRefusal, type Refusal } from './refusal.ts';

const remembered = v.object({ content: v.string(), status: v.number(), answer: v.unknown() });

/**
 * Does the work once per Idempotency-Key [doc] and gives its answer again afterwards. Only successes are remembered, and
 * another content under a used key is refused; both are [infer]. `content` is whatever tells two requests apart. The work
 * is given a store that keeps its writing back until then, so it must not read what it has written.
 */
export async function oncePerKey(
  key: string | null,
  content: unknown,
  desk: Desk,
  work: (desk: Desk) => Promise<Response | Refusal>,
): Promise<Response | Refusal> {
  if (key === null) return work(desk);
  const id = `${desk.world} ${key}`;
  const hash = digest(content);
  const earlier = await desk.store.get(idempotencyKind, id);
  if (earlier !== undefined) {
    const known = v.parse(remembered, earlier.body);
    if (known.content !== hash) return invalid('This Idempotency-Key was used for another request.');
    return Response.json(known.answer, { status: known.status });
  }
  const written: PracticeDocument[] = [];
  const put: PracticeStore['put'] = async (documents) => void written.push(...documents);
  const result = await work({ ...desk, store: { ...desk.store, put } });
  if (isRefusal(result)) return result;
  const body = { content: hash, status: result.status, answer: await result.clone().json() };
  // Together, because a crash in between would have the same key do the work twice.
  await desk.store.put([...written, { kind: idempotencyKind, id, parent: desk.world, body }]);
  return result;
}

/** The same for equal contents, whatever the order of their members. */
export function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, sorted)).digest('hex');
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
