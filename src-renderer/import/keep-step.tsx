import { useState } from 'react';
import type { LeftAloneRow } from '../../src-shared/contract/keep.ts';
import styles from './import.module.css';
import type { StepProps } from './import-wizard.tsx';
import { KeepForm } from './keep-form.tsx';
import { KeepHistory } from './keep-history.tsx';
import { KeepResult } from './keep-result.tsx';

interface Shown {
  readonly runId: string;
  readonly leftAloneRows: readonly LeftAloneRow[];
}

/** Makes contacts of the good rows, all at once or not at all, and shows what came of it, now and later. */
export function KeepStep(props: StepProps) {
  const { controller, detail } = props;
  const [shown, setShown] = useState<Shown>();
  if (shown !== undefined) return <KeepResult {...props} {...shown} onBack={() => setShown(undefined)} />;
  return (
    <div className={styles.body}>
      <KeepForm {...props} onKept={({ runId, leftAloneRows }) => setShown({ runId, leftAloneRows })} />
      <KeepHistory
        importId={detail.id}
        onShow={(runId) => setShown({ runId, leftAloneRows: [] })}
        onUndone={() => void controller.reload()}
      />
    </div>
  );
}
