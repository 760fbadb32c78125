import { defaultNameRules } from '../../src-shared/contact/household/name-rules.ts';
import type { MatchSource, Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { fitTemplate, type Template, templateOf } from '../../src-shared/spreadsheet/template.ts';
import { targetsWith } from '../../src-shared/spreadsheet/template-targets.ts';
import type { Snapshot } from '../spreadsheet-worker/protocol.ts';

type MatchStep = Extract<Operation, { readonly op: 'match' }>;
type Matched = Pick<Snapshot, 'columns' | 'constants' | 'leaveOut' | 'names'>;

/** The names of the columns, as templates know them. */
export function headersOf({ columns }: Pick<Snapshot, 'columns'>): string[] {
  return columns.map(({ header }) => header);
}

/** Whether two states are about the same columns: a file that is read in another way may have others. */
export function haveSameColumns(one: Pick<Snapshot, 'columns'>, other: Pick<Snapshot, 'columns'>): boolean {
  return JSON.stringify(headersOf(one)) === JSON.stringify(headersOf(other));
}

/** What an import says about all of its rows, for another file. */
export function templateOfImport(snapshot: Matched): Template {
  const { columns, constants, leaveOut, names } = snapshot;
  return templateOf(headersOf(snapshot), { targets: columns.map(({ target }) => target), constants, leaveOut, names });
}

/** The step that matches by a template, with everything that it brings along. Columns that it does not know keep the app's own match. */
export function templateStep(
  template: Template,
  { columns }: Pick<Snapshot, 'columns'>,
  from: Pick<MatchSource, 'source' | 'name'>,
): MatchStep {
  const fitted = fitTemplate(template, headersOf({ columns }));
  const known = fitted.targets.flatMap((target, column) => (target === undefined ? [] : [column]));
  const own = columns.map(({ suggested }) => suggested);
  return {
    op: 'match',
    targets: [...targetsWith(fitted.targets, own)],
    from: { ...from, columns: known },
    constants: [...fitted.constants],
    leaveOut: fitted.leaveOut.map((rule) => ({ ...rule, values: [...rule.values] })),
    names: fitted.names,
  };
}

/** True when a template would change nothing about an import. */
export function isInForce(template: Template, snapshot: Matched): boolean {
  const { targets, constants, leaveOut, names } = templateStep(template, snapshot, { source: 'template', name: '' });
  const now = [
    snapshot.columns.map(({ target }) => target),
    snapshot.constants,
    snapshot.leaveOut.map(({ column, test, values }) => ({ column, test, values })),
    snapshot.names,
  ];
  return JSON.stringify([targets, constants, leaveOut, names]) === JSON.stringify(now);
}

/** The step that matches as if nothing were known of earlier files. */
export function anewStep({ columns }: Pick<Snapshot, 'columns'>): MatchStep {
  return {
    op: 'match',
    targets: columns.map(({ suggested }) => suggested),
    from: { source: 'app', name: '', columns: [] },
    constants: [],
    leaveOut: [],
    names: defaultNameRules,
  };
}
