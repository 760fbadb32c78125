import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../src-shared/contract/contract.ts';
import { importText, keepText } from '../../src-shared/text/import-text.ts';
import { go } from '../app/navigation.ts';
import { failureMessage } from '../host/host-client.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Panel } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './import.module.css';
import type { StepProps } from './import-wizard.tsx';
import { keepRows } from './keep-rows.ts';
import { tellEverywhere } from './opening.ts';

type Kept = CallOutput<'imports.finishKeep'>;

/** Makes contacts of the good rows, all at once or not at all; the rest stays in the import. */
export function KeepStep({ controller, detail, snapshot }: StepProps) {
  const [listName, setListName, forgetListName] = useTextDraft(`keep list ${detail.id}`, '');
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [problem, setProblem] = useState<string>();
  const [result, setResult] = useState<{ readonly kept: Kept; readonly list: string }>();
  const lists = useQuery('lists.all', {}, ['lists']).data ?? [];
  const cancel = useRef<AbortController>(undefined);
  const { counts, ready, readyKept } = snapshot;

  // Leaving the screen ends a run that is under way, and says so: nobody should believe that it went on.
  useEffect(
    () => () => {
      if (cancel.current === undefined) return;
      cancel.current.abort();
      tellEverywhere(keepText.left);
    },
    [],
  );

  async function keep(): Promise<void> {
    const name = listName.trim();
    if (name === '') {
      setProblem(keepText.listMissing);
      return;
    }
    setProblem(undefined);
    const aborter = new AbortController();
    const { signal } = aborter;
    cancel.current = aborter;
    setProgress({ done: 0, total: ready });
    try {
      const kept = await keepRows(
        controller,
        { importId: detail.id, listNames: [name], tags: [], part: snapshot.reading.part },
        signal,
        (done) => setProgress({ done, total: ready }),
      );
      if (kept === undefined) setProblem(keepText.cancelled);
      else {
        forgetListName();
        // It was too late to cancel: whoever left has to know that, too.
        if (signal.aborted) tellEverywhere(keepText.doneAfterAll(name, kept.added));
        // First, so that whoever leaves as soon as the result is shown finds the right numbers in the list of imports.
        await controller.reload();
        setResult({ kept, list: name });
      }
    } catch (error) {
      setProblem(failureMessage(error));
    } finally {
      cancel.current = undefined;
      setProgress(undefined);
    }
  }

  if (result !== undefined)
    return <KeptResult {...result} errors={counts.errors} onBack={() => controller.setStep('fix')} />;
  return (
    <div className={styles.body}>
      <div className={styles.keepForm}>
        <p className={styles.keepLead}>{ready === 0 ? keepText.nothing : keepText.ready(ready)}</p>
        <div className={styles.keepFacts}>
          {readyKept > 0 ? <p>{keepText.readyAgain(readyKept)}</p> : null}
          {counts.errors > 0 ? <p>{keepText.staying(counts.errors)}</p> : null}
          {counts.skipped > 0 ? <p>{keepText.skipped(counts.skipped)}</p> : null}
        </div>
        {progress === undefined ? (
          <form
            className={styles.keepForm}
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            <ComboField
              label={keepText.listName}
              description={keepText.listHelp}
              placeholder={keepText.listPlaceholder}
              value={listName}
              onChange={setListName}
              options={lists.map((list) => list.name)}
            />
            {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
            <div className={styles.buttons}>
              <Button kind="primary" type="submit" isDisabled={ready === 0}>
                {keepText.keep(ready)}
              </Button>
              <Button onPress={() => controller.setStep('fix')}>{keepText.backToFix}</Button>
            </div>
          </form>
        ) : (
          <>
            <Progress label={keepText.keeping} done={progress.done} total={progress.total} />
            <div className={styles.buttons}>
              <Button onPress={() => cancel.current?.abort()}>{keepText.cancel}</Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

interface KeptResultProps {
  readonly kept: Kept;
  readonly list: string;
  readonly errors: number;
  readonly onBack: () => void;
}

function KeptResult({ kept, list, errors, onBack }: KeptResultProps) {
  const [{ id: listId } = { id: '' }] = kept.lists;
  return (
    <div className={styles.body}>
      <Panel title={keepText.doneTitle(list)}>
        <div className={styles.keepFacts} role="status">
          <p>{keepText.added(kept.added)}</p>
          {kept.updated > 0 ? <p>{keepText.updated(kept.updated)}</p> : null}
          {kept.unchanged > 0 ? <p>{keepText.unchanged(kept.unchanged)}</p> : null}
          {kept.leftAlone > 0 ? <p>{keepText.leftAlone(kept.leftAlone)}</p> : null}
          {errors > 0 ? <p>{keepText.staying(errors)}</p> : null}
        </div>
        <div className={styles.buttons}>
          <Button kind="primary" onPress={() => go({ screen: 'send', listId })}>
            {keepText.send}
          </Button>
          <Button onPress={() => go({ screen: 'lists', listId })}>{keepText.openList}</Button>
          <Button onPress={onBack}>{keepText.backToFix}</Button>
          <Button kind="quiet" onPress={() => go({ screen: 'import' })}>
            {importText.backToImports}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
