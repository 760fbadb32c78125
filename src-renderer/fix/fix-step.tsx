import { useCallback, useEffect, useRef } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import { useStore } from 'zustand';
import { fixText } from '../../src-shared/text/import-text.ts';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { CellBar } from './cell-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';
import { ImportGrid } from './import-grid.tsx';
import { ProblemList } from './problem-list.tsx';
import { UnfinishedCells } from './unfinished-cells.tsx';

/** The whole file in a grid, with everything that is wrong or doubtful, and every way to put it right. */
export function FixStep({ controller, detail, snapshot }: StepProps) {
  const { query, active, setActive } = useFixStore();
  const grid = useRef<DataGridHandle>(null);
  const { worker } = controller;
  // Looked for again after an error: what could not be saved then is unfinished, too.
  const error = useStore(controller.session, (session) => session.error);

  const counted = useAnswer(`${snapshot.revision} ${JSON.stringify(query)}`, () => worker.ask('count', query));

  const toNextProblem = useCallback(async () => {
    const found = await worker.ask('nextProblem', { query, position: active?.position ?? 0, field: active?.field });
    if (found === null) return;
    const [row] = await worker.ask('rows', { query, offset: found.position, limit: 1 });
    if (row === undefined) return;
    setActive({ position: found.position, row: row.row, field: found.field });
    const idx = snapshot.fields.indexOf(found.field) + 1;
    grid.current?.scrollToCell({ rowIdx: found.position, idx });
    grid.current?.setActivePosition({ rowIdx: found.position, idx }, { shouldFocus: true });
  }, [worker, query, active, setActive, snapshot.fields]);

  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      toNextProblem().catch(() => {});
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [toNextProblem]);

  return (
    <>
      <UnfinishedCells
        key={`${snapshot.reading.part} ${error}`}
        controller={controller}
        importId={detail.id}
        part={snapshot.reading.part}
      />
      <FilterBar snapshot={snapshot} onNextProblem={() => void toNextProblem().catch(() => {})} />
      <div className={styles.area}>
        <div className={styles.gridSide}>
          <ImportGrid ref={grid} controller={controller} snapshot={snapshot} total={counted?.total ?? 0} />
          <CellBar controller={controller} snapshot={snapshot} />
        </div>
        <ProblemList controller={controller} snapshot={snapshot} />
      </div>
      <footer className={importStyles.footer}>
        <span className={importStyles.footerNote}>{fixText.ready(snapshot.ready, snapshot.counts.errors)}</span>
        <Button kind="primary" onPress={() => controller.setStep('keep')}>
          {fixText.toKeep}
        </Button>
      </footer>
    </>
  );
}
