import { useState } from 'react';
import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { duplicateText } from '../../src-shared/text/duplicate-text.ts';
import type { DuplicateGroup } from '../spreadsheet-worker/duplicate-protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import styles from './duplicates.module.css';

/** How many groups are listed before they are merged. */
const listed = 100;

/** Merges all rows that are the same in every field, after showing which. */
export function MergeExact({
  groups,
  onMerge,
}: {
  readonly groups: readonly DuplicateGroup[];
  readonly onMerge: (step: Operation) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const exact = groups.filter(({ isExact, contactIds }) => isExact && contactIds.length === 0);
  if (exact.length === 0) return null;
  const others = exact.reduce((sum, { rows }) => sum + rows.length - 1, 0);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{duplicateText.mergeExact(exact.length)}</Button>
      <Dialog title={duplicateText.mergeExactTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{duplicateText.mergeExactHelp(others)}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
        <ul className={styles.exact} tabIndex={0} aria-label={duplicateText.title}>
          {exact.slice(0, listed).map(({ key, name, rows }) => (
            <li key={key}>{duplicateText.mergeExactGroup(name, rows)}</li>
          ))}
          {exact.length > listed ? <li>{duplicateText.more(exact.length - listed)}</li> : null}
        </ul>
        <DialogActions>
          <Button onPress={() => setOpen(false)}>{duplicateText.cancel}</Button>
          <Button
            kind="primary"
            onPress={() => {
              setOpen(false);
              onMerge({ op: 'merge-same', groups: exact.map(({ rows }) => [...rows]) });
            }}
          >
            {duplicateText.mergeThese(exact.length)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
