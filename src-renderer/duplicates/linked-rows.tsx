import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { duplicateText } from '../../src-shared/text/duplicate-text.ts';
import type { Duplicates } from '../spreadsheet-worker/duplicate-protocol.ts';
import { Button } from '../ui/button.tsx';
import styles from './duplicates.module.css';

/** The rows that are contacts already, with the way to say that one is somebody else. */
export function LinkedRows({
  duplicates: { linked, linkedRows },
  onUnlink,
}: {
  readonly duplicates: Duplicates;
  readonly onUnlink: (step: Operation) => void;
}) {
  if (linked === 0) return null;
  return (
    <details className={styles.linked}>
      <summary>{duplicateText.known(linked)}</summary>
      <p className={styles.soft}>
        {duplicateText.knownHelp} {linked > linkedRows.length ? duplicateText.onlyFirst(linkedRows.length) : null}
      </p>
      <ul>
        {linkedRows.map(({ row, name }) => (
          <li key={row}>
            {duplicateText.knownRow(row, name)}
            <Button
              kind="quiet"
              label={duplicateText.notTheSameRow(duplicateText.knownRow(row, name))}
              onPress={() => onUnlink({ op: 'link', links: [[row, null]], edits: [] })}
            >
              {duplicateText.notTheSame}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
