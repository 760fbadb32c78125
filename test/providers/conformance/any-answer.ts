import fc from 'fast-check';
import type { Fault } from '../faults.ts';

const statuses = [200, 201, 204, 400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 422, 423, 429, 451, 500, 502, 503];
const pauses = ['0', '3', '-1', '1e9', 'soon', 'Wed, 05 Feb 2025 05:00:00 GMT'];

/** Answers of any status, with any JSON, with text that is none, and with something close to the real answer. */
export function anyAnswer(real: string): fc.Arbitrary<Fault> {
  const status = fc.oneof(
    { weight: 3, arbitrary: fc.constant(200) },
    { weight: 4, arbitrary: fc.constantFrom(...statuses) },
  );
  const body = fc.oneof(
    { weight: 3, arbitrary: near(real) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string() },
  );
  const headers = fc.option(fc.constantFrom(...pauses), { nil: undefined });
  return fc.record({ status, body, pause: headers }).map(({ status: code, body: text, pause }) => ({
    kind: 'answer',
    status: code,
    body: code === 204 ? '' : text,
    headers: { 'content-type': 'application/json', ...(pause === undefined ? {} : { 'retry-after': pause }) },
  }));
}

/** The real answer with some of its members replaced or left out. */
function near(real: string): fc.Arbitrary<string> {
  const json: unknown = JSON.parse(real);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return fc.json();
  const members = Object.entries(json).map(([key, value]) => [
    key,
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<unknown>(value) },
      fc.jsonValue({ maxDepth: 2 }),
      fc.constant(undefined),
    ),
  ]);
  const all: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(members);
  return fc.record(all).map((object) => JSON.stringify(object));
}
