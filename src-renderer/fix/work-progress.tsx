import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { workText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { LongWork } from '../import/watched-work.ts';
import { WorkBar } from '../import/work-bar.tsx';
import { Button } from '../ui/button.tsx';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';

/** Shorter work is over before anyone could read about it. In milliseconds. */
const patience = 300;

export interface WorkProgressProps {
  readonly controller: ImportController;
  /** How far looking for the rows to show is. */
  readonly looking?: LongWork | undefined;
}

/** Progress of long work on the rows, with a way out of it. Nothing is shown of work that is over at once. */
export function WorkProgress({ controller, looking }: WorkProgressProps) {
  const checking = useStore(controller.session, (session) => session.work);
  const { query, setQuery } = useFixStore();
  const work = checking ?? looking;
  const label = checking === undefined ? workText.looking : workText.checking;
  const isBusy = work !== undefined;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = window.setTimeout(() => setLong(true), patience);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return (
    <>
      {/* The progress itself would be announced with every step. */}
      <p className="visually-hidden" role="status">
        {work !== undefined && isLong ? label : ''}
      </p>
      {work === undefined || !isLong ? null : (
        <div className={styles.work}>
          <div className={styles.workBar}>
            <WorkBar label={label} work={work} />
          </div>
          <Button onPress={() => (checking === undefined ? setQuery({ ...query, text: '' }) : controller.cancel())}>
            {workText.cancel}
          </Button>
        </div>
      )}
    </>
  );
}
