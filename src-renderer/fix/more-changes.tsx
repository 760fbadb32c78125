import { previewText } from '../../src-shared/text/fix-text.ts';
import { Button } from '../ui/button.tsx';
import styles from './fix-dialogs.module.css';

/** So many more lines of a preview are listed at a time. */
const linesAtOnce = 1000;

export interface MoreChangesProps {
  /** How many lines are not listed yet, and what is said about them. */
  readonly rest: number;
  readonly text: string;
  /** Asks for so many lines more. */
  readonly onMore: (lines: number) => void;
}

/** What stands below the list of a preview that does not show everything: how much is missing, and the way to it. */
export function MoreChanges({ rest, text, onMore }: MoreChangesProps) {
  const next = Math.min(rest, linesAtOnce);
  return rest <= 0 ? null : (
    <div className={styles.more}>
      <p className={styles.note}>{text}</p>
      <Button kind="quiet" onPress={() => onMore(next)}>
        {previewText.showMore(next)}
      </Button>
    </div>
  );
}
