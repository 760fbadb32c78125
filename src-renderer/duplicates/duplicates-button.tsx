import { duplicateText } from '../../src-shared/text/duplicate-text.ts';
import { PanelButton } from '../fix/panel-button.tsx';
import type { StepProps } from '../import/import-wizard.tsx';
import { useDuplicateView } from './duplicate-store.ts';
import { useDuplicates } from './use-duplicates.ts';

/** Shows the duplicates in place of the rows, with how many there are once that is known. */
export function DuplicatesButton(props: Pick<StepProps, 'controller' | 'snapshot'>) {
  const { isOpen, open, close } = useDuplicateView();
  const { duplicates } = useDuplicates(props);
  return (
    <PanelButton isOpen={isOpen} onPress={isOpen ? close : open}>
      {duplicateText.open(duplicates?.total)}
    </PanelButton>
  );
}
