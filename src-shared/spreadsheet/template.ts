import * as v from 'valibot';
import { type NameRules, nameRulesSchema } from '../contact/household/name-rules.ts';
import type { ColumnTarget } from './column-match.ts';
import { headerKey } from './header-text.ts';
import { type Constant, columnTargetSchema, constantSchema, type LeaveOutRule, leaveOutRuleSchema } from './recipe.ts';

/** As many columns as a sheet of Excel can have. */
const mostColumns = 16_384;

const headerSchema = v.pipe(v.string(), v.maxLength(32_767));
const { column: _, ...ruleEntries } = leaveOutRuleSchema.entries;

/** What is true of every row of a file, for another file with the same columns: a recipe without the steps about single rows. */
export const templateSchema = v.strictObject({
  version: v.literal(1),
  columns: v.pipe(
    v.array(v.strictObject({ header: headerSchema, target: columnTargetSchema })),
    v.maxLength(mostColumns),
  ),
  constants: v.pipe(v.array(constantSchema), v.maxLength(100)),
  leaveOut: v.pipe(v.array(v.strictObject({ header: headerSchema, ...ruleEntries })), v.maxLength(100)),
  names: nameRulesSchema,
});

export type Template = v.InferOutput<typeof templateSchema>;

/** The rules for all rows of a file, columns by their number. */
export interface TemplateRules {
  readonly targets: readonly ColumnTarget[];
  readonly constants: readonly Constant[];
  readonly leaveOut: readonly LeaveOutRule[];
  readonly names: NameRules;
}

/** A template on the columns of a file. */
export interface FittedTemplate extends Omit<TemplateRules, 'targets'> {
  /** By column; undefined for one that the template does not know. */
  readonly targets: readonly (ColumnTarget | undefined)[];
  /** Headers of the template, among those with a use, that the file lacks. */
  readonly missing: readonly string[];
  /** Columns of the file that the template does not know. */
  readonly extra: readonly number[];
}

/** Makes a template of the rules for a file with these headers, of which no two may be alike (see `columnNames`). */
export function templateOf(
  headers: readonly string[],
  { targets, constants, leaveOut, names }: TemplateRules,
): Template {
  return {
    version: 1,
    columns: headers.map((header, column) => ({ header, target: targets[column] ?? { kind: 'ignore' } })),
    constants: [...constants],
    leaveOut: leaveOut.flatMap(({ column, test, values }) => {
      const header = headers[column];
      return header === undefined ? [] : [{ header, test, values: [...values] }];
    }),
    names,
  };
}

/**
 * Lays a template over the columns of a file. A column is the one with the same header, then the one whose header means the
 * same ("ZIP code" and "zip_code"); its place in the file says nothing. A rule about a column that the file lacks is dropped.
 */
export function fitTemplate(template: Template, headers: readonly string[]): FittedTemplate {
  const found = findColumns(
    template.columns.map(({ header }) => header),
    headers,
  );
  const targets: (ColumnTarget | undefined)[] = headers.map(() => undefined);
  for (const [at, { target }] of template.columns.entries()) {
    const column = found[at];
    if (column !== undefined) targets[column] = target;
  }
  const byHeader = new Map(template.columns.map(({ header }, at) => [header, found[at]]));
  return {
    targets,
    constants: template.constants,
    leaveOut: template.leaveOut.flatMap(({ header, test, values }) => {
      const column = byHeader.get(header);
      return column === undefined ? [] : [{ column, test, values }];
    }),
    names: template.names,
    missing: template.columns.flatMap(({ header, target }, at) =>
      found[at] === undefined && (target.kind !== 'ignore' || isRuled(template, header)) ? [header] : [],
    ),
    extra: targets.flatMap((target, column) => (target === undefined ? [column] : [])),
  };
}

/** True when every column that the template has a use for is in the file, and it has one at least. */
export function isFitting(template: Template, headers: readonly string[]): boolean {
  const hasUse = template.columns.some(({ target }) => target.kind !== 'ignore');
  return hasUse && fitTemplate(template, headers).missing.length === 0;
}

/** What the headers of a file come to, whatever their order: files with the same key have the same columns. */
export function headersKey(headers: readonly string[]): string {
  return JSON.stringify(headers.map(headerKey).sort());
}

/** So much of the columns of two files has to be the same before one is taken for a newer export of the other. */
const similarShare = 0.8;

/** True when a file has nearly the same columns as the one that a template was made of. */
export function isSimilar(template: Template, headers: readonly string[]): boolean {
  const known = new Set(template.columns.map(({ header }) => headerKey(header)));
  const keys = new Set(headers.map(headerKey));
  const shared = [...keys].filter((key) => known.has(key)).length;
  return shared >= similarShare * Math.max(known.size, keys.size);
}

function isRuled(template: Template, header: string): boolean {
  return template.leaveOut.some((rule) => rule.header === header);
}

/** The column of the file for every header that is looked for: by the very text first, then by its meaning. */
function findColumns(wanted: readonly string[], headers: readonly string[]): readonly (number | undefined)[] {
  const byText = new Map<string, number[]>();
  for (const [column, header] of headers.entries()) append(byText, header, column);
  const found = wanted.map((header) => byText.get(header)?.shift());
  const taken = new Set(found);
  const byKey = new Map<string, number[]>();
  for (const [column, header] of headers.entries()) if (!taken.has(column)) append(byKey, headerKey(header), column);
  return found.map((column, at) => column ?? byKey.get(headerKey(wanted[at] ?? ''))?.shift());
}

function append(columns: Map<string, number[]>, name: string, column: number): void {
  const known = columns.get(name);
  if (known === undefined) columns.set(name, [column]);
  else known.push(column);
}
