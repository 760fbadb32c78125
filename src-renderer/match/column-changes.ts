import type { ContactField } from '../../src-shared/contact/fields.ts';
import type { ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { ColumnReport, Snapshot } from '../spreadsheet-worker/protocol.ts';
import { choiceOf, targetOptions } from './target-options.ts';
import { haveSameColumns } from './template-steps.ts';

/**
 * What is asked of the user about a column: nothing of one that is empty, or that is left out, unless there is a guess what it
 * could be.
 */
export type Standing = 'chosen' | 'sure' | 'left-out' | 'empty' | 'likely' | 'unsure';

/** How a column stands: who decided about it, or how far the app's own match can be trusted. */
export function standingOf({ match: { confidence, reason }, target, samples }: ColumnReport): Standing {
  if (reason.kind === 'chosen') return 'chosen';
  if (confidence === 'likely' && target.kind === 'ignore') return 'left-out';
  return confidence !== 'sure' && samples.length === 0 ? 'empty' : confidence;
}

/** True for a column about which there is only a guess, which nobody has taken or turned down yet. */
export function isUndecided(report: ColumnReport): boolean {
  return standingOf(report) === 'unsure';
}

/** True for a column that deserves a look. */
export function isToCheck(report: ColumnReport): boolean {
  const standing = standingOf(report);
  return standing === 'likely' || standing === 'unsure';
}

/** The field that a column is guessed to be; undefined where there is no guess. */
export function guessOf({ match: { reason, confidence } }: ColumnReport): ContactField | undefined {
  return confidence === 'unsure' && 'field' in reason ? reason.field : undefined;
}

/**
 * Saves where all columns go. `choose` makes the targets of all of them out of those that are in force in its turn: another
 * choice may be on its way. `also` are columns that the user has decided about with it.
 */
export function saveTargets(
  controller: ImportController,
  shown: Pick<Snapshot, 'columns'>,
  choose: (targets: readonly ColumnTarget[]) => readonly ColumnTarget[],
  also: readonly number[] = [],
): Promise<boolean> {
  return controller.apply((now) => {
    if (!haveSameColumns(now, shown)) return undefined;
    const before = now.columns.flatMap(({ match }, index) => (match.reason.kind === 'chosen' ? [index] : []));
    const decided = [...new Set([...before, ...also])];
    return { op: 'match', targets: [...choose(now.columns.map(({ target }) => target))], decided };
  });
}

/** Saves where all columns go after the user has decided about one of those that are shown. */
export function decide(
  controller: ImportController,
  shown: Pick<Snapshot, 'columns'>,
  column: number,
  choose: (targets: readonly ColumnTarget[]) => readonly ColumnTarget[],
): Promise<boolean> {
  return saveTargets(controller, shown, choose, [column]);
}

/** What one sees of a column in lower case, for finding it. */
export function searchableText({ header, samples, target }: ColumnReport): string {
  const goal = targetOptions.find(({ value }) => value === choiceOf(target))?.label ?? matchText.ignore;
  const named = target.kind === 'custom' ? target.key : target.kind === 'field' ? fieldLabels[target.field] : '';
  return [header, goal, named, ...samples].join('\n').toLowerCase();
}
