import { fixText } from '../../src-shared/text/import-text.ts';
import { FixStep } from '../fix/fix-step.tsx';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { useDuplicateView } from './duplicate-store.ts';
import { DuplicatesPanel } from './duplicates-panel.tsx';

/** The Fix step: the rows, or the duplicates among them. */
export function FixOrDuplicates(props: StepProps) {
  const { controller, snapshot } = props;
  const isOpen = useDuplicateView((state) => state.isOpen);
  if (!isOpen) return <FixStep {...props} />;
  return (
    <>
      <DuplicatesPanel controller={controller} snapshot={snapshot} />
      <footer className={importStyles.footer}>
        <span className={importStyles.footerNote}>{fixText.ready(snapshot.ready, snapshot.counts.errors)}</span>
        <Button kind="primary" onPress={() => controller.setStep('keep')}>
          {fixText.toKeep}
        </Button>
      </footer>
    </>
  );
}
