import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { leaveOutText } from '../../src-shared/text/fix-text.ts';
import type { GridRow, LeftOutReason } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import styles from './fix-step.module.css';
import { everything, useFixStore } from './fix-store.ts';

export interface LeftOutWhyProps {
  readonly row: GridRow;
  readonly leftOut: LeftOutReason;
  /** The column in which the user is, to stay in it. */
  readonly field: GridField;
}

/** Why a row stays out; of one that was merged, where it went and a way to go there. */
export function LeftOutWhy({ row: { mergedInto }, leftOut, field }: LeftOutWhyProps) {
  const setQuery = useFixStore((state) => state.setQuery);
  if (mergedInto === undefined) return <span className={styles.reason}>{leaveOutText.reasons[leftOut]}</span>;
  const { row, name, position } = mergedInto;
  return (
    <>
      <span className={styles.reason}>{leaveOutText.mergedInto(row, name)}</span>
      <Button kind="quiet" onPress={() => setQuery({ ...everything }, { position, field })}>
        {leaveOutText.goToRow(row)}
      </Button>
    </>
  );
}
