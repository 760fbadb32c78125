import type { NameRules } from '../../src-shared/contact/household/name-rules.ts';
import type { Constant, GridField, LeaveOutRule } from '../../src-shared/spreadsheet/recipe.ts';
import type { ImportController } from '../import/import-session.ts';
import type { Snapshot } from '../spreadsheet-worker/protocol.ts';
import { plainRule } from './leave-out-rules.ts';
import { haveSameColumns } from './template-steps.ts';

// All of these are made of the rules as they are in their turn: a second choice may be made before the first is on the screen.

/** Gives a field the same text in every row, or where it is blank; it replaces what was said of that field. */
export function setConstant(controller: ImportController, constant: Constant): Promise<boolean> {
  return controller.apply(({ constants }) => ({
    op: 'constants',
    constants: [...constants.filter(({ field }) => field !== constant.field), constant],
  }));
}

/** Takes back the text that all rows have in a field. */
export function removeConstant(controller: ImportController, field: GridField): Promise<boolean> {
  return controller.apply(({ constants }) => ({
    op: 'constants',
    constants: constants.filter((each) => each.field !== field),
  }));
}

/** Changes some of the rules for names. */
export function changeNames(controller: ImportController, changes: Partial<NameRules>): Promise<boolean> {
  return controller.apply(({ names }) => ({ op: 'names', rules: { ...names, ...changes } }));
}

/** Adds a rule that leaves rows out, or puts it in the place of another one. The columns are those of `shown`. */
export function setLeaveOut(
  controller: ImportController,
  shown: Pick<Snapshot, 'columns'>,
  rule: LeaveOutRule,
  before?: LeaveOutRule,
): Promise<boolean> {
  return changeLeaveOut(controller, shown, (rules) => {
    const at = before === undefined ? -1 : placeOf(rules, before);
    return at < 0 ? [...rules, rule] : rules.with(at, rule);
  });
}

/** Takes back a rule that leaves rows out. The columns are those of `shown`. */
export function removeLeaveOut(
  controller: ImportController,
  shown: Pick<Snapshot, 'columns'>,
  rule: LeaveOutRule,
): Promise<boolean> {
  return changeLeaveOut(controller, shown, (rules) => {
    const at = placeOf(rules, rule);
    return at < 0 ? rules : rules.toSpliced(at, 1);
  });
}

function changeLeaveOut(
  controller: ImportController,
  shown: Pick<Snapshot, 'columns'>,
  change: (rules: readonly LeaveOutRule[]) => readonly LeaveOutRule[],
): Promise<boolean> {
  return controller.apply((now) =>
    haveSameColumns(now, shown) ? { op: 'leave-out', rules: change(now.leaveOut).map(plainRule) } : undefined,
  );
}

function placeOf(rules: readonly LeaveOutRule[], rule: LeaveOutRule): number {
  const wanted = JSON.stringify(plainRule(rule));
  return rules.findIndex((each) => JSON.stringify(plainRule(each)) === wanted);
}
