import type { Database, Statement } from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection inside a transaction that may read. A function that takes one cannot write by accident. */
export type ReadDb = Database & { readonly [readable]: true };

/** A connection inside a transaction that may read and write. */
export type WriteDb = ReadDb & { readonly [writable]: true };

type Bindable = string | number | null | Uint8Array;

/** A statement and what goes into its gaps; made by the `sql` tag only, so values never become part of the text. */
export interface Query {
  readonly text: string;
  readonly values: readonly Bindable[];
}

const texts = new WeakMap<TemplateStringsArray, string>();

/** Builds a query: every `${value}` becomes a bound parameter. */
export function sql(parts: TemplateStringsArray, ...values: readonly Bindable[]): Query {
  // The parts are one object per place in the code, so that a place asked a million times builds its text once.
  let text = texts.get(parts);
  if (text === undefined) {
    text = parts.join('?');
    texts.set(parts, text);
  }
  return { text, values };
}

const statements = new WeakMap<Database, Map<string, Statement>>();

function prepared(db: Database, query: Query): Statement {
  let known = statements.get(db);
  if (known === undefined) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(query.text);
  if (statement === undefined) {
    statement = db.prepare(query.text);
    known.set(query.text, statement);
  }
  return statement;
}

/** All rows of a query. The caller names the row's shape; the tables are STRICT, so the types hold. */
export function all<Row>(db: ReadDb, query: Query): readonly Row[] {
  return prepared(db, query).all(...query.values) as readonly Row[];
}

/** The first row of a query, or undefined when there is none. */
export function first<Row>(db: ReadDb, query: Query): Row | undefined {
  return prepared(db, query).get(...query.values) as Row | undefined;
}

/** Runs a statement that changes something; answers how many rows it touched. */
export function run(db: WriteDb, query: Query): number {
  return prepared(db, query).run(...query.values).changes;
}
