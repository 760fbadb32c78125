import { FileX } from 'lucide-react';
import { useState } from 'react';
import { importText } from '../../src-shared/text/import-text.ts';
import { unreadableText } from '../../src-shared/text/open-text.ts';
import { go } from '../app/navigation.ts';
import { ask } from '../host/host-client.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import styles from './import.module.css';
import { OpenFilesButton } from './import-screen.tsx';

interface UnreadablePageProps {
  readonly importId: string;
  readonly fileName: string;
  /** What is wrong with the file and what to do, as sentences. */
  readonly reason: string;
  /** Whether the import is still there, with what was done in it. */
  readonly isStored: boolean;
}

/** A file that cannot be read: which one, why, and the ways on. */
export function UnreadablePage({ importId, fileName, reason, isStored }: UnreadablePageProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={styles.unreadable} aria-labelledby="unreadable">
      <FileX size={36} aria-hidden className={styles.unreadableIcon} />
      <h2 id="unreadable">{unreadableText.title(fileName)}</h2>
      <p role="alert" className={styles.unreadableReason}>
        {reason}
      </p>
      <p className={styles.dropHelp}>{isStored ? unreadableText.stored : unreadableText.forgotten}</p>
      <div className={styles.dropActions}>
        <OpenFilesButton>{unreadableText.openAnother}</OpenFilesButton>
        {isStored ? <Button onPress={() => setAsking(true)}>{unreadableText.discard}</Button> : null}
      </div>
      <ConfirmDialog
        title={importText.discardTitle(fileName)}
        message={importText.discardHelp}
        confirmLabel={importText.discard}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          go({ screen: 'import' });
          ask('imports.discard', { importId }).catch(() => {});
        }}
      />
    </section>
  );
}
