import { memo, useEffect, useRef } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import { useStore } from 'zustand';
import { fixText } from '../../src-shared/text/import-text.ts';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { CellBar } from './cell-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FixDialogs } from './fix-dialogs.tsx';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';
import { FixTools } from './fix-tools.tsx';
import { ImportGrid } from './import-grid.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { SidePanelArea } from './side-panel.tsx';
import { UnfinishedCells } from './unfinished-cells.tsx';
import { useFixKeys } from './use-fix-keys.ts';
import { type ShownRows, useShownRows } from './use-shown-rows.ts';
import { WorkProgress } from './work-progress.tsx';

/** Before the first rows are counted, there are none to show. */
const nothingYet: ShownRows = { query: { filter: 'all', text: '' }, total: 0, version: '' };

/** The whole file in a grid, with everything that is wrong or doubtful, and every way to put it right. */
export const FixStep = memo(function FixStep({ controller, detail, snapshot }: StepProps) {
  const { query, active, goTo, ask } = useFixStore();
  const grid = useRef<DataGridHandle>(null);
  const find = useRef<HTMLDivElement>(null);
  // Looked for again after an error: what could not be saved then is unfinished, too.
  const error = useStore(controller.session, (session) => session.error);
  const { shown = nothingYet, work: looking } = useShownRows(controller, snapshot.revision, query);

  async function toProblem(call: 'nextProblem' | 'previousProblem'): Promise<void> {
    const place = { position: active?.position ?? 0, field: active?.field };
    const found = await controller.worker.ask(call, { query: shown.query, ...place });
    if (found !== null) goTo(found);
  }
  const toNextProblem = (): void => void toProblem('nextProblem').catch(() => {});

  useEffect(() => {
    // Back from another step: the cell is where it was left.
    const { active: left, goTo: goBackTo } = useFixStore.getState();
    if (left !== undefined) goBackTo(left);
  }, []);

  useFixKeys({
    onNextProblem: toNextProblem,
    onPreviousProblem: () => void toProblem('previousProblem').catch(() => {}),
    onFind: () => find.current?.querySelector('input')?.select(),
    onReplace: () => ask({ kind: 'replace' }),
  });

  return (
    <>
      <UnfinishedCells
        key={`${snapshot.reading.part} ${error}`}
        controller={controller}
        importId={detail.id}
        part={snapshot.reading.part}
      />
      <FilterBar snapshot={snapshot} find={find} />
      <FixTools
        controller={controller}
        detail={detail}
        snapshot={snapshot}
        shown={shown}
        onNextProblem={toNextProblem}
      />
      <OutcomeNotice controller={controller} />
      <div className={styles.area}>
        <div className={styles.gridSide}>
          <WorkProgress controller={controller} looking={looking} />
          <ImportGrid grid={grid} controller={controller} snapshot={snapshot} shown={shown} />
          <CellBar controller={controller} snapshot={snapshot} shown={shown} />
        </div>
        <SidePanelArea controller={controller} detail={detail} snapshot={snapshot} />
      </div>
      <FixDialogs controller={controller} snapshot={snapshot} shown={shown} />
      <footer className={importStyles.footer}>
        <span className={importStyles.footerNote}>{fixText.ready(snapshot.ready, snapshot.counts.errors)}</span>
        <Button kind="primary" onPress={() => controller.setStep('keep')}>
          {fixText.toKeep}
        </Button>
      </footer>
    </>
  );
});
