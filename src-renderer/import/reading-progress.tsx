import { importText } from '../../src-shared/text/import-text.ts';
import { unreadableText } from '../../src-shared/text/open-text.ts';
import { go } from '../app/navigation.ts';
import { Button } from '../ui/button.tsx';
import styles from './import.module.css';
import type { ImportController } from './import-session.ts';
import type { LongWork } from './watched-work.ts';
import { WorkBar } from './work-bar.tsx';

interface ReadingProgressProps {
  readonly controller: ImportController;
  readonly work: LongWork | undefined;
}

/** How far the reading of a file is. It can be given up; the import stays in the list and can be opened again. */
export function ReadingProgress({ controller, work }: ReadingProgressProps) {
  return (
    <div className={styles.loading}>
      <div className={styles.copying}>
        {work === undefined ? (
          <p role="status">{importText.reading}</p>
        ) : (
          <WorkBar label={unreadableText.reading} work={work} />
        )}
        <Button
          onPress={() => {
            controller.cancel();
            go({ screen: 'import' });
          }}
        >
          {unreadableText.cancel}
        </Button>
      </div>
    </div>
  );
}
