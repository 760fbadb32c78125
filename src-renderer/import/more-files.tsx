import { type DragEvent, useState } from 'react';
import { addFilesText } from '../../src-shared/text/add-files-text.ts';
import { cx } from '../ui/class-names.ts';
import { Progress } from '../ui/progress.tsx';
import { addFiles } from './add-files.ts';
import { ChooseFilesButton } from './choose-files-button.tsx';
import type { StepProps } from './import-wizard.tsx';
import styles from './open-step.module.css';
import { useOpening } from './opening.ts';

/** The place for more files with the same columns: dropped here, they are added to this import instead of opened. */
export function MoreFiles({ controller, detail }: Pick<StepProps, 'controller' | 'detail'>) {
  const copying = useOpening((state) => state.copying);
  const [isOver, setOver] = useState(false);
  const add = (files: readonly File[]): void => {
    void addFiles(controller, detail, files);
  };
  // Whoever hears of it after this knows by the prevented default that the files have their place.
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <section
      className={cx(styles.more, isOver && styles.moreOver)}
      aria-label={addFilesText.title}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {copying === undefined ? (
        <>
          <p className={styles.moreLead}>{addFilesText.lead}</p>
          <ChooseFilesButton onFiles={add}>{addFilesText.choose}</ChooseFilesButton>
        </>
      ) : (
        <Progress label={copying.label} done={copying.done} total={copying.total} />
      )}
    </section>
  );
}
