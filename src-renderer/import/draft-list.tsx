import { useState } from 'react';
import type { ImportSummary } from '../../src-shared/contract/imports.ts';
import { importText } from '../../src-shared/text/import-text.ts';
import { go } from '../app/navigation.ts';
import { ask } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './import.module.css';
import { KeepHistoryButton } from './keep-history.tsx';

function summaryOf({ counts }: ImportSummary): string {
  return counts === null ? importText.notRead : importText.summary(counts.rows, counts.errors, counts.kept);
}

/** The imports that were begun, newest first. */
export function DraftList() {
  const { data: imports = [] } = useQuery('imports.list', {}, ['imports']);
  const [discarding, setDiscarding] = useState<ImportSummary>();
  if (imports.length === 0) return null;
  return (
    <section className={styles.drafts} aria-labelledby="drafts">
      <h2 id="drafts">{importText.drafts}</h2>
      <p className={styles.dropHelp}>{importText.draftsHelp}</p>
      <ul className={styles.draftRows}>
        {imports.map((each) => (
          <li key={each.id} className={styles.draft}>
            <div className={styles.draftName}>
              <strong>{each.fileName}</strong>
              <span className={styles.draftSummary}>{summaryOf(each)}</span>
            </div>
            <span className={styles.draftTime}>{shortTime(each.updatedAt)}</span>
            <Button
              label={importText.continueDraft(each.fileName)}
              onPress={() => go({ screen: 'import', importId: each.id })}
            >
              {importText.continue}
            </Button>
            <KeepHistoryButton importId={each.id} fileName={each.fileName} isNeeded={(each.counts?.kept ?? 0) > 0} />
            <Button kind="quiet" label={importText.discardOne(each.fileName)} onPress={() => setDiscarding(each)}>
              {importText.discard}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={importText.discardTitle(discarding?.fileName ?? '')}
        message={importText.discardHelp}
        confirmLabel={importText.discard}
        isOpen={discarding !== undefined}
        onClose={() => setDiscarding(undefined)}
        onConfirm={() => {
          if (discarding !== undefined) ask('imports.discard', { importId: discarding.id }).catch(() => {});
        }}
      />
    </section>
  );
}
