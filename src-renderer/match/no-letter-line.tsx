import { leaveOutText } from '../../src-shared/text/row-rules-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useMatchView } from './match-view.ts';

export interface NoLetterLineProps extends Pick<StepProps, 'controller'> {
  /** How many rows may be about people who get no letter. */
  readonly rows: number;
}

/** Says that some rows look as if they should get no letter, and leads to them; nothing where there are none. */
export function NoLetterLine({ controller, rows }: NoLetterLineProps) {
  if (rows === 0) return null;
  const look = (): void => {
    useMatchView.getState().show('leave-out');
    controller.setStep('match');
  };
  return (
    <p>
      {leaveOutText.noLetter(rows)} <LinkButton onPress={look}>{leaveOutText.lookAtThem(rows)}</LinkButton>
    </p>
  );
}
