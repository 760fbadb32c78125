import type { Records } from './records.ts';

/** The records of one of several files. */
export interface RecordsPart {
  readonly records: Records;
  /** So many records at its beginning repeat what the first file has said already, such as the header; they read as blank. */
  readonly repeated: number;
}

/** The records of several files as one list, in which every record keeps its number whatever is read of the others. */
export class JoinedRecords implements Records {
  readonly #parts: readonly (RecordsPart & { readonly first: number })[];
  readonly length: number;
  /** Records are asked for in their order as a rule. */
  #last = 0;

  constructor(parts: readonly RecordsPart[]) {
    let length = 0;
    this.#parts = parts.map((part) => {
      const first = length;
      length += part.records.length;
      return { ...part, first };
    });
    this.length = length;
  }

  at(index: number): readonly string[] {
    const found = this.#find(index);
    return found === undefined ? [] : found.records.at(index - found.first);
  }

  width(index: number): number {
    const found = this.#find(index);
    return found === undefined ? 0 : found.records.width(index - found.first);
  }

  isBlank(index: number): boolean {
    const found = this.#find(index);
    return found === undefined || found.records.isBlank(index - found.first);
  }

  #find(index: number) {
    const isIn = (part: number): boolean => {
      const { first, records } = this.#parts[part] ?? { first: 0, records: { length: 0 } };
      return index >= first && index < first + records.length;
    };
    if (!isIn(this.#last)) {
      const found = this.#parts.findIndex((_, part) => isIn(part));
      if (found < 0) return undefined;
      this.#last = found;
    }
    const part = this.#parts[this.#last];
    return part === undefined || index - part.first < part.repeated ? undefined : part;
  }
}
