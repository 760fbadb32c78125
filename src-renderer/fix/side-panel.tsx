import { memo } from 'react';
import type { StepProps } from '../import/import-wizard.tsx';
import { cx } from '../ui/class-names.ts';
import { ChangeLog } from './change-log.tsx';
import { ProblemList } from './problem-list.tsx';
import styles from './side-panel.module.css';
import { useSidePanel } from './use-side-panel.ts';

/** What stands at the side of the grid. Where it lies over the grid, Escape closes it. */
export const SidePanelArea = memo(function SidePanelArea({ controller, detail, snapshot }: StepProps) {
  const { panel, isOver, close } = useSidePanel();
  if (panel === undefined) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard for whatever has the focus in it.
    <div
      className={cx(styles.side, isOver && styles.over)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOver) close();
      }}
    >
      {panel === 'problems' ? (
        <ProblemList controller={controller} snapshot={snapshot} onChosen={isOver ? close : undefined} />
      ) : (
        <ChangeLog controller={controller} detail={detail} />
      )}
    </div>
  );
});
