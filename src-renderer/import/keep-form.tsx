import { useState } from 'react';
import type { Kept } from '../../src-shared/contract/keep.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { useDuplicateView } from '../duplicates/duplicate-store.ts';
import { useDuplicates } from '../duplicates/use-duplicates.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { NamesField } from '../ui/names-field.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './import.module.css';
import type { StepProps } from './import-wizard.tsx';
import { KeepFacts } from './keep-facts.tsx';
import { KeepLooking } from './keep-looking.tsx';
import { KeepProgressBar } from './keep-progress.tsx';
import { useKeepRun } from './keep-run.ts';
import { useKeepTarget } from './keep-target.ts';

/** Which lists and tags the rows get, what will happen to them, and the button that does it. */
export function KeepForm(props: StepProps & { readonly onKept: (kept: Kept) => void }) {
  const { controller, detail, snapshot, onKept } = props;
  const run = useKeepRun(props);
  const form = useKeepTarget(detail);
  const found = useDuplicates(props, true);
  const lists = useQuery('lists.all', {}, ['lists']).data ?? [];
  const tags = useQuery('tags.all', {}, ['contacts']).data ?? [];
  const [isAsking, setAsking] = useState(false);
  const { ready, counts } = snapshot;
  const undecided = found.duplicates?.total ?? 0;
  const isSettled = found.isCurrent || found.isCancelled || found.error !== undefined;

  async function keep(): Promise<void> {
    const kept = await run.keep(form.target);
    if (kept === undefined) return;
    form.forget();
    onKept(kept);
  }

  function submit(): void {
    run.fail(form.problem);
    if (form.problem !== undefined || !isSettled) return;
    if (undecided > 0) setAsking(true);
    else void keep();
  }

  function lookAtDuplicates(): void {
    useDuplicateView.getState().open();
    controller.setStep('fix');
  }

  return (
    <div className={styles.keepForm}>
      <p className={styles.keepLead}>
        {counts.all === 0 ? fixText.onlyHeader : ready === 0 ? keepText.nothing : keepText.ready(ready)}
      </p>
      <KeepFacts controller={controller} snapshot={snapshot} forecast={found.forecast} />
      {undecided === 0 ? null : (
        <Notice kind="warning" action={<Button onPress={lookAtDuplicates}>{keepText.lookAtThem}</Button>}>
          {keepText.undecided(undecided)}
        </Notice>
      )}
      {run.progress !== undefined ? (
        <KeepProgressBar progress={run.progress} onCancel={run.cancel} />
      ) : (
        <form
          className={styles.keepForm}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {form.isInterrupted ? <Notice kind="info">{keepText.interrupted}</Notice> : null}
          <NamesField
            label={keepText.listName}
            description={keepText.listHelp}
            placeholder={keepText.listPlaceholder}
            addLabel={keepText.addList}
            namesLabel={keepText.lists}
            removeLabel={keepText.remove}
            options={lists.map((list) => list.name)}
            {...form.lists}
          />
          <NamesField
            label={keepText.tagName}
            description={keepText.tagHelp}
            placeholder={keepText.tagPlaceholder}
            addLabel={keepText.addTag}
            namesLabel={keepText.tags}
            removeLabel={keepText.remove}
            options={tags.map(({ tag }) => tag)}
            {...form.tags}
          />
          <KeepLooking controller={controller} found={found} />
          {run.problem === undefined ? null : <Notice kind="error">{run.problem}</Notice>}
          <div className={styles.buttons}>
            <Button kind="primary" type="submit" isDisabled={ready === 0 || !isSettled}>
              {keepText.keep(ready)}
            </Button>
            <Button onPress={() => controller.setStep('fix')}>{keepText.backToFix}</Button>
          </div>
        </form>
      )}
      <ConfirmDialog
        title={keepText.askTitle(undecided)}
        message={keepText.askHelp}
        confirmLabel={keepText.keepAnyway}
        cancelLabel={keepText.lookAtThem}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void keep()}
      />
    </div>
  );
}
