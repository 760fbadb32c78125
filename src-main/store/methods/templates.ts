import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { StoredTemplate, TemplateSuggestions } from '../../../src-shared/contract/templates.ts';
import {
  headersKey,
  isFitting,
  isSimilar,
  type Template,
  templateSchema,
} from '../../../src-shared/spreadsheet/template.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';

const gone = 'This template was deleted meanwhile. Nothing was changed.';

/** How many different sets of columns are remembered; those that were not used for the longest time are forgotten. */
const mostRemembered = 500;

/** So many of the last ones are looked through for a file with nearly the same columns. */
const mostCompared = 50;

interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

function readTemplate(body: string): Template {
  return v.parse(templateSchema, JSON.parse(body));
}

/** All templates by name. */
export function allTemplates(db: ReadDb): readonly StoredTemplate[] {
  return all<TemplateRow>(
    db,
    sql`SELECT id, name, body, created_at AS createdAt, updated_at AS updatedAt FROM templates ORDER BY name`,
  ).map(({ body, ...row }) => ({ ...row, template: readTemplate(body) }));
}

/** Saves a template. One with the same name, whatever its capitals, is replaced and keeps its id. */
export function saveTemplate(
  db: WriteDb,
  newId: string,
  name: string,
  template: Template,
  now: number,
): { readonly id: string; readonly replaced: boolean } {
  const body = JSON.stringify(template);
  const known = first<{ id: string }>(db, sql`SELECT id FROM templates WHERE name = ${name}`);
  if (known === undefined) {
    run(
      db,
      sql`INSERT INTO templates (id, name, body, created_at, updated_at) VALUES (${newId}, ${name}, ${body}, ${now}, ${now})`,
    );
    return { id: newId, replaced: false };
  }
  run(db, sql`UPDATE templates SET name = ${name}, body = ${body}, updated_at = ${now} WHERE id = ${known.id}`);
  return { id: known.id, replaced: true };
}

/** Gives a template another name, which no other template may have. */
export function renameTemplate(db: WriteDb, templateId: string, name: string): void {
  if (run(db, sql`UPDATE templates SET name = ${name} WHERE id = ${templateId}`) === 0) {
    throw new StoreError('not-found', gone);
  }
}

/** Deletes a template. Imports that began with it keep their matches. */
export function deleteTemplate(db: WriteDb, templateId: string): void {
  if (run(db, sql`DELETE FROM templates WHERE id = ${templateId}`) === 0) throw new StoreError('not-found', gone);
}

/** What could be used for a file with these columns. The fitting template with the most columns comes first. */
export function suggestTemplates(db: ReadDb, headers: readonly string[]): TemplateSuggestions {
  const remembered = first<{ body: string }>(
    db,
    sql`SELECT body FROM remembered_matches WHERE headers_key = ${keyOf(headers)}`,
  );
  const templates = allTemplates(db);
  const fitting = templates.filter(({ template }) => isFitting(template, headers));
  const exact = remembered === undefined ? null : readRemembered(remembered.body);
  return {
    remembered: exact,
    similar: exact ?? findSimilar(db, headers),
    fitting: fitting.toSorted((one, other) => usedColumns(other.template) - usedColumns(one.template)),
    others: templates.filter((template) => !fitting.includes(template)),
  };
}

/** Remembers what was used for a file with these columns, for the next one. */
export function rememberMatch(db: WriteDb, headers: readonly string[], template: Template, now: number): void {
  run(
    db,
    sql`INSERT INTO remembered_matches (headers_key, body, used_at)
        VALUES (${keyOf(headers)}, ${JSON.stringify(template)}, ${now})
        ON CONFLICT (headers_key) DO UPDATE SET body = excluded.body, used_at = excluded.used_at`,
  );
  run(
    db,
    sql`DELETE FROM remembered_matches WHERE headers_key IN
          (SELECT headers_key FROM remembered_matches ORDER BY used_at DESC LIMIT -1 OFFSET ${mostRemembered})`,
  );
}

/** The newest of what was remembered for files with nearly the same columns. */
function findSimilar(db: ReadDb, headers: readonly string[]): Template | null {
  const newest = all<{ body: string }>(
    db,
    sql`SELECT body FROM remembered_matches ORDER BY used_at DESC LIMIT ${mostCompared}`,
  );
  for (const { body } of newest) {
    const template = readRemembered(body);
    if (template !== null && isSimilar(template, headers)) return template;
  }
  return null;
}

/** What was remembered is a help and no promise: what cannot be read any more is as good as forgotten. */
function readRemembered(body: string): Template | null {
  const read = v.safeParse(templateSchema, JSON.parse(body));
  return read.success ? read.output : null;
}

function usedColumns({ columns }: Template): number {
  return columns.filter(({ target }) => target.kind !== 'ignore').length;
}

/** A file can have thousands of columns; their hash tells them apart as well. */
function keyOf(headers: readonly string[]): string {
  return createHash('sha256').update(headersKey(headers)).digest('hex');
}
