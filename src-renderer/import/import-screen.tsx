import { FileSpreadsheet } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { importText } from '../../src-shared/text/import-text.ts';
import { TemplateButtons } from '../give-back/template-buttons.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { DraftList } from './draft-list.tsx';
import styles from './import.module.css';
import { openFile, openSample, useOpening } from './open-file.ts';

const acceptedTypes = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.xlsb', '.ods', '.vcf'];

/** The start: open a spreadsheet, or go on with one. */
export function ImportScreen() {
  const { copying, error } = useOpening();
  return (
    <Page title={importText.title}>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      <section className={styles.drop} aria-label={importText.dropTitle}>
        <FileSpreadsheet size={36} aria-hidden className={styles.dropIcon} />
        <h2>{importText.dropTitle}</h2>
        <p className={styles.dropHelp}>{importText.dropHelp}</p>
        {copying === undefined ? (
          <>
            <div className={styles.dropActions}>
              <FileTrigger
                acceptedFileTypes={acceptedTypes}
                onSelect={(files) => {
                  const file = files?.[0];
                  if (file !== undefined) void openFile(file);
                }}
              >
                <Button kind="primary">{importText.choose}</Button>
              </FileTrigger>
              <Button onPress={() => void openSample()}>{importText.sample}</Button>
            </div>
            <p className={styles.dropHelp}>{importText.sampleHelp}</p>
          </>
        ) : (
          <div className={styles.copying}>
            <Progress label={importText.copying(copying.fileName)} done={copying.done} total={copying.total} />
          </div>
        )}
      </section>
      <TemplateButtons />
      <DraftList />
    </Page>
  );
}
