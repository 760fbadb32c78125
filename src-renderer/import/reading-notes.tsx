import { TriangleAlert } from 'lucide-react';
import { openText } from '../../src-shared/text/open-text.ts';
import type { ReadingNote } from '../spreadsheet-worker/reading-protocol.ts';
import { Button } from '../ui/button.tsx';
import type { ImportController } from './import-session.ts';
import styles from './open-step.module.css';

interface ReadingNotesProps {
  readonly controller: ImportController;
  readonly notes: readonly ReadingNote[];
  readonly onShow: (rows: readonly number[]) => void;
}

/** What was decided or repaired while reading, each with what can be done about it. */
export function ReadingNotes({ controller, notes, onShow }: ReadingNotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={openText.notes}>
      {notes.map(({ text, remedy }) => (
        <li key={text}>
          <TriangleAlert size={14} aria-hidden className={styles.noteIcon} />
          <span className={styles.noteText}>{text}</span>
          {remedy === undefined ? null : (
            <Remedy
              remedy={remedy}
              onShow={onShow}
              onStep={(step) => {
                void controller.apply(step);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type NoteRemedy = NonNullable<ReadingNote['remedy']>;

interface RemedyProps {
  readonly remedy: NoteRemedy;
  readonly onShow: (rows: readonly number[]) => void;
  readonly onStep: (step: Extract<NoteRemedy, { kind: 'step' }>['step']) => void;
}

function Remedy({ remedy, onShow, onStep }: RemedyProps) {
  if (remedy.kind === 'show') {
    return <Button onPress={() => onShow(remedy.rows)}>{openText.remedies.show(remedy.rows.length)}</Button>;
  }
  const rows = remedy.step.op === 'skip' ? remedy.step.rows.length : 0;
  return <Button onPress={() => onStep(remedy.step)}>{openText.remedies[remedy.label](rows)}</Button>;
}
