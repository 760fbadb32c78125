import { assertNever } from '../../../src-shared/assert-never.ts';
import { defaultNameRules, type NameRules } from '../../../src-shared/contact/household/name-rules.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import type {
  Constant,
  LeaveOutRule,
  MatchSource,
  Operation,
  Reading,
} from '../../../src-shared/spreadsheet/recipe.ts';
import { partName } from '../reading/part-name.ts';
import { applyToRows, type MutablePartChanges, noChanges, type PartChanges } from './part-changes.ts';

/** What is true of every row alike: the part of a recipe that fits another file with the same columns. */
export interface RecipeRules {
  /** Undefined until columns have been matched, and again after the file is read in another way. */
  readonly targets: readonly ColumnTarget[] | undefined;
  readonly constants: readonly Constant[];
  readonly leaveOut: readonly LeaveOutRule[];
  readonly names: NameRules;
}

/** Who decided about the columns. Says nothing about the rows. */
export interface MatchOrigin {
  /** Columns that the user has decided about. */
  readonly decided: ReadonlySet<number>;
  /** The template or the earlier file that the matches began with, and what it said about the columns. */
  readonly from: (MatchSource & { readonly targets: readonly ColumnTarget[] }) | undefined;
}

/**
 * How the file is to be read. The header row was chosen for a sheet and says nothing about another one, and the number of
 * header rows was chosen for a header row.
 */
export function foldReading(operations: readonly Operation[]): Reading {
  let reading: Reading = {};
  for (const operation of operations) {
    if (operation.op !== 'read') continue;
    const { headerRows: _rows, ...withRow } = reading;
    const { headerRow: _row, ...before } = withRow;
    const otherSheet = operation.reading.sheet !== undefined && operation.reading.sheet !== reading.sheet;
    const otherRow = operation.reading.headerRow !== undefined;
    reading = { ...(otherSheet ? before : otherRow ? withRow : reading), ...operation.reading };
  }
  return reading;
}

const unknownOrigin: MatchOrigin = { decided: new Set(), from: undefined };

/**
 * Steps folded one after the other, oldest first. The same steps always come to the same. Rows are named by their number,
 * so what was done in one part of the file stays with it and is there again when the user comes back.
 */
export class RecipeFold {
  readonly #parts = new Map<string, MutablePartChanges>();
  #base: string;
  #quotes: Reading['quotes'];
  #rules: RecipeRules = { targets: undefined, constants: [], leaveOut: [], names: defaultNameRules };
  #origin: MatchOrigin = unknownOrigin;

  /** @param firstPart the part that is read as long as none was chosen */
  constructor(firstPart: string, operations: readonly Operation[] = []) {
    this.#base = firstPart;
    for (const operation of operations) this.add(operation);
  }

  get rules(): RecipeRules {
    return this.#rules;
  }

  get origin(): MatchOrigin {
    return this.#origin;
  }

  get changes(): PartChanges {
    return this.#current();
  }

  /** Adds the next step. `touch` hears of every row that it changes. */
  add(step: Operation, touch?: (row: number) => void): void {
    switch (step.op) {
      case 'read':
        // Another reading may have other columns; which row is left out by a column is then as open as its match.
        this.#rules = { ...this.#rules, targets: undefined, leaveOut: [] };
        this.#origin = unknownOrigin;
        this.#base = step.reading.sheet ?? step.reading.delimiter ?? this.#base;
        this.#quotes = step.reading.quotes ?? this.#quotes;
        return;
      case 'match':
        this.#match(step);
        return;
      case 'constants':
        this.#rules = { ...this.#rules, constants: step.constants };
        return;
      case 'leave-out':
        this.#rules = { ...this.#rules, leaveOut: step.rules };
        return;
      case 'names':
        this.#rules = { ...this.#rules, names: step.rules };
        return;
      case 'set':
      case 'repair':
      case 'cells':
      case 'skip':
      case 'merge':
      case 'merge-same':
      case 'link':
      case 'distinct':
        applyToRows(this.#current(), step, touch);
        return;
      default:
        assertNever(step, 'step of a recipe');
    }
  }

  #match({ targets, decided, from, constants, leaveOut, names }: Extract<Operation, { readonly op: 'match' }>): void {
    const before = this.#rules;
    this.#rules = {
      targets,
      constants: constants ?? before.constants,
      leaveOut: leaveOut ?? before.leaveOut,
      names: names ?? before.names,
    };
    this.#origin = {
      decided: new Set(decided),
      from: from === undefined ? this.#origin.from : { ...from, targets },
    };
  }

  #current(): MutablePartChanges {
    const part = partName(this.#base, this.#quotes);
    let changes = this.#parts.get(part);
    if (changes === undefined) {
      changes = noChanges();
      this.#parts.set(part, changes);
    }
    return changes;
  }
}
