import { useState } from 'react';
import { duplicateText } from '../../src-shared/text/duplicate-text.ts';
import type { ExactGroups } from '../spreadsheet-worker/duplicate-protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import styles from './duplicates.module.css';

/** Merges all rows that are the same in every field, after showing which. */
export function MergeExact({
  exact: { groups, others, first },
  isCurrent,
  onMerge,
}: {
  readonly exact: ExactGroups;
  /** Whether the groups were found among the rows as they are now. */
  readonly isCurrent: boolean;
  readonly onMerge: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  if (groups === 0) return null;
  return (
    <>
      <Button isDisabled={!isCurrent} onPress={() => setOpen(true)}>
        {duplicateText.mergeExact(groups)}
      </Button>
      <Dialog title={duplicateText.mergeExactTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{duplicateText.mergeExactHelp(others)}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
        <ul className={styles.exact} tabIndex={0} aria-label={duplicateText.title}>
          {first.map(({ key, name, rows }) => (
            <li key={key}>{duplicateText.mergeExactGroup(name, rows)}</li>
          ))}
          {groups > first.length ? <li>{duplicateText.more(groups - first.length)}</li> : null}
        </ul>
        <DialogActions>
          <Button onPress={() => setOpen(false)}>{duplicateText.cancel}</Button>
          <Button
            kind="primary"
            isDisabled={!isCurrent}
            onPress={() => {
              setOpen(false);
              onMerge();
            }}
          >
            {duplicateText.mergeThese(groups)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
