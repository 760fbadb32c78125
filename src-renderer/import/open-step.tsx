import { useState } from 'react';
import { openText } from '../../src-shared/text/open-text.ts';
import { Button } from '../ui/button.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { FilePreview } from './file-preview.tsx';
import styles from './import.module.css';
import type { StepProps } from './import-wizard.tsx';
import { MoreFiles } from './more-files.tsx';
import openStyles from './open-step.module.css';
import { ReadingCards } from './reading-cards.tsx';
import { ReadingChoices } from './reading-choices.tsx';
import { ReadingNotes } from './reading-notes.tsx';

/** How the file was read, in one sentence; everything in the sentence can be changed, and the rows show it at once. */
export function OpenStep({ controller, detail, snapshot }: StepProps) {
  const { reading, revision } = snapshot;
  const [asked, setAsked] = useState<{ readonly part: string; readonly rows: readonly number[] }>();
  // Row numbers mean nothing in another part of the file.
  const rows = asked?.part === reading.part ? asked.rows : undefined;
  const shown = useAnswer(`${revision} ${rows?.join(' ') ?? ''}`, async () =>
    rows === undefined ? undefined : controller.worker.ask('fileRows', { rows }),
  );
  return (
    <>
      <div className={styles.body}>
        <p className={styles.keepLead}>{reading.sentence}</p>
        {reading.files.length === 0 ? null : (
          <ul className={openStyles.files} aria-label={openText.files(reading.files.length)}>
            {reading.files.map(({ name, first, count }) => (
              <li key={first}>{openText.fileRows(name, first + 1, first + count)}</li>
            ))}
          </ul>
        )}
        <MoreFiles controller={controller} detail={detail} />
        <ReadingCards controller={controller} reading={reading} />
        <ReadingNotes
          controller={controller}
          notes={reading.notes}
          onShow={(wanted) => setAsked({ part: reading.part, rows: wanted })}
        />
        <ReadingChoices controller={controller} reading={reading} />
        {rows === undefined ? (
          <FilePreview label={openText.preview} rows={reading.firstRows} lastRows={reading.lastRows} />
        ) : (
          <>
            <div>
              <Button onPress={() => setAsked(undefined)}>{openText.backToFirst}</Button>
            </div>
            <FilePreview label={openText.previewShown} rows={shown ?? []} lastRows={[]} />
          </>
        )}
        <p className={styles.dropHelp}>{openText.help}</p>
      </div>
      <footer className={styles.footer}>
        <Button kind="primary" onPress={() => controller.setStep('match')}>
          {openText.toMatch}
        </Button>
      </footer>
    </>
  );
}
