import { recipeStops } from '../../src-shared/spreadsheet/recipe-stops.ts';
import { leaveOutText, panelText, replaceText } from '../../src-shared/text/fix-text.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { DuplicatesButton } from '../duplicates/duplicates-button.tsx';
import { SaveProblems } from '../give-back/save-problems.tsx';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';
import { PanelButton } from './panel-button.tsx';
import type { ShownRows } from './use-shown-rows.ts';
import { useSidePanel } from './use-side-panel.ts';

export interface FixToolsProps extends StepProps {
  readonly shown: ShownRows;
  readonly onNextProblem: () => void;
}

/** What can be done with the rows that are shown, and what stands at the side of them. */
export function FixTools({ controller, detail, snapshot, shown, onNextProblem }: FixToolsProps) {
  const { ask } = useFixStore();
  const { panel, toggle } = useSidePanel();
  const { query, total } = shown;
  const isFiltered = query.filter !== 'all' || query.problem !== undefined || query.text.trim() !== '';
  const isBack = query.filter === 'skipped';
  const steps = recipeStops(detail.steps).filter(({ position }) => position <= detail.position).length - 1;
  return (
    <div className={styles.tools}>
      <Button onPress={onNextProblem}>{fixText.nextProblem}</Button>
      <Button onPress={() => ask({ kind: 'replace' })}>{replaceText.open}</Button>
      {isFiltered && total > 0 ? (
        <Button onPress={() => ask({ kind: 'leave-out', isBack })}>
          {isBack ? leaveOutText.openBack(total) : leaveOutText.open(total)}
        </Button>
      ) : null}
      <SaveProblems controller={controller} detail={detail} snapshot={snapshot} />
      <div className={styles.spring} />
      <DuplicatesButton controller={controller} snapshot={snapshot} />
      <PanelButton isOpen={panel === 'problems'} onPress={() => toggle('problems')}>
        {panelText.problems(snapshot.problems.length)}
      </PanelButton>
      <PanelButton isOpen={panel === 'changes'} onPress={() => toggle('changes')}>
        {panelText.changes(Math.max(0, steps))}
      </PanelButton>
    </div>
  );
}
