import type { DuplicateGroup, Duplicates } from '../duplicate-protocol.ts';
import { type FoundDuplicates, findDuplicates } from './find-duplicates.ts';
import type { ImportModel } from './import-model.ts';
import { KnownContacts } from './known-contacts.ts';
import type { Slicing } from './slices.ts';

/** So many groups are shown at once; when they are decided about, the next ones are. */
const shownGroups = 100;

/** The duplicates of an import, found once for every state of its rows and of what is known of the address book. */
export class HeldDuplicates {
  readonly known = new KnownContacts();
  #last: { readonly state: string; readonly found: FoundDuplicates } | undefined;

  /** @throws the reason of the signal when it was aborted. */
  async look(model: ImportModel, slicing: Slicing): Promise<Duplicates> {
    const state = this.#stateOf(model);
    if (this.#last?.state !== state) {
      this.#last = { state, found: await findDuplicates(model, this.known, slicing) };
    }
    const { groups, ...others } = this.#last.found;
    const exact = groups.filter(isExactRows);
    return {
      ...others,
      total: groups.length,
      groups: groups.slice(0, shownGroups),
      exact: {
        groups: exact.length,
        others: exact.reduce((sum, { rows }) => sum + rows.length - 1, 0),
        first: exact.slice(0, shownGroups),
      },
    };
  }

  /**
   * The rows that are the same in every field, group by group, first the one that the others go into: the row that was kept, if
   * there is one. None when the rows have changed since they were found.
   */
  exactGroups(model: ImportModel): readonly (readonly number[])[] {
    const found = this.#last?.state === this.#stateOf(model) ? this.#last.found.groups : [];
    return found
      .filter(isExactRows)
      .map(({ rows, keptRows }) => [...keptRows, ...rows.filter((row) => !keptRows.includes(row))]);
  }

  #stateOf(model: ImportModel): string {
    return `${model.revision} ${this.known.version}`;
  }
}

/**
 * True for rows that can be merged without a look at each. Several rows that were kept are as many contacts: which of them is to
 * stay is not for the app to choose.
 */
function isExactRows({ isExact, contactIds, keptRows }: DuplicateGroup): boolean {
  return isExact && contactIds.length === 0 && keptRows.length <= 1;
}
