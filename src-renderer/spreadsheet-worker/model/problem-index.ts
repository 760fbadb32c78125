import { type ContactField, contactFields } from '../../../src-shared/contact/fields.ts';
import { type IssueCode, issueTexts } from '../../../src-shared/text/issues.ts';
import type { Issue } from '../../../src-shared/validation/issue.ts';
import type { Problem } from '../protocol.ts';
import { BitSet } from './bit-set.ts';

interface Entry {
  readonly code: IssueCode;
  readonly field: ContactField;
  readonly severity: Issue['severity'];
  readonly rows: BitSet;
  readonly fixable: BitSet;
}

const codeNumbers: ReadonlyMap<string, number> = new Map(Object.keys(issueTexts).map((code, number) => [code, number]));
const fieldNumbers: ReadonlyMap<string, number> = new Map(contactFields.map((field, number) => [field, number]));
const codes = codeNumbers.size;
const fields = fieldNumbers.size;

/** One number for a kind of problem: texts would have to be joined for every issue of every row. */
function keyOf({ code, field, severity }: Issue): number {
  const kind = severity === 'error' ? 0 : 1;
  return (kind * fields + (fieldNumbers.get(field) ?? 0)) * codes + (codeNumbers.get(code) ?? 0);
}

function rank({ severity }: Entry): number {
  return severity === 'error' ? 0 : 1;
}

/** Which rows have which problem, as sets of row indexes. The issues themselves are made again when they are shown. */
export class ProblemIndex {
  readonly #size: number;
  readonly #entries = new Map<number, Entry>();

  constructor(size: number) {
    this.#size = size;
  }

  add(index: number, issues: readonly Issue[]): void {
    for (const issue of issues) {
      const key = keyOf(issue);
      let entry = this.#entries.get(key);
      if (entry === undefined) {
        const { code, field, severity } = issue;
        entry = { code, field, severity, rows: new BitSet(this.#size), fixable: new BitSet(this.#size) };
        this.#entries.set(key, entry);
      }
      entry.rows.add(index);
      if (issue.fix !== undefined) entry.fixable.add(index);
    }
  }

  /** Forgets everything that was said of a row. */
  remove(index: number): void {
    for (const { rows, fixable } of this.#entries.values()) {
      rows.delete(index);
      fixable.delete(index);
    }
  }

  /** The kinds of problems that occur, errors first, the most frequent first, then the one that comes first in the file. */
  list(): readonly Problem[] {
    return [...this.#entries]
      .filter(([, { rows }]) => rows.count > 0)
      .sort(
        ([oneKey, one], [otherKey, other]) =>
          rank(one) - rank(other) ||
          other.rows.count - one.rows.count ||
          one.rows.next(0) - other.rows.next(0) ||
          oneKey - otherKey,
      )
      .map(([, { code, field, severity, rows, fixable }]) => ({
        code,
        field,
        severity,
        count: rows.count,
        fixable: fixable.count,
      }));
  }

  /** The rows with a problem in a column, whatever its severity; with `isFixable`, those that have a safe repair. */
  rowsWith(code: IssueCode, field: string, isFixable = false): readonly BitSet[] {
    return [...this.#entries.values()]
      .filter((entry) => entry.code === code && entry.field === field)
      .map(({ rows, fixable }) => (isFixable ? fixable : rows));
  }
}
