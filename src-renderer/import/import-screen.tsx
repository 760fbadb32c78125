import { FileSpreadsheet } from 'lucide-react';
import { importText } from '../../src-shared/text/import-text.ts';
import { startText } from '../../src-shared/text/open-text.ts';
import { TemplateButtons } from '../give-back/template-buttons.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { ChooseFilesButton } from './choose-files-button.tsx';
import { DiscardedRuns } from './discarded-runs.tsx';
import { DraftList } from './draft-list.tsx';
import styles from './import.module.css';
import { openFiles, openSample } from './open-file.ts';
import { useOpening } from './opening.ts';
import { OpeningNotices } from './opening-notices.tsx';
import { PasteCells } from './paste-cells.tsx';

/** The start: open spreadsheets, or go on with one. */
export function ImportScreen() {
  const copying = useOpening((state) => state.copying);
  return (
    <Page title={importText.title}>
      <OpeningNotices importId={undefined} />
      <section className={styles.drop} aria-label={startText.dropTitle}>
        <FileSpreadsheet size={36} aria-hidden className={styles.dropIcon} />
        <h2>{startText.dropTitle}</h2>
        <p className={styles.dropHelp}>{startText.dropHelp}</p>
        {copying === undefined ? (
          <>
            <div className={styles.dropActions}>
              <OpenFilesButton>{startText.choose}</OpenFilesButton>
              <PasteCells />
              <Button onPress={() => void openSample()}>{importText.sample}</Button>
            </div>
            <p className={styles.dropHelp}>{importText.sampleHelp}</p>
          </>
        ) : (
          <div className={styles.copying}>
            <Progress label={copying.label} done={copying.done} total={copying.total} />
          </div>
        )}
      </section>
      <TemplateButtons />
      <DraftList />
      <DiscardedRuns />
    </Page>
  );
}

/** The button that shows the system's dialog for files, and opens what is chosen there. */
export function OpenFilesButton({ children }: { readonly children: string }) {
  return (
    <ChooseFilesButton kind="primary" onFiles={(files) => void openFiles(files)}>
      {children}
    </ChooseFilesButton>
  );
}
