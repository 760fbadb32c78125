import { useEffect, useRef, useState } from 'react';
import type { ImportRun, LeftAloneRow } from '../../src-shared/contract/keep.ts';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { importText } from '../../src-shared/text/import-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { go } from '../app/navigation.ts';
import { useDuplicates } from '../duplicates/use-duplicates.ts';
import { SaveProblems } from '../give-back/save-problems.tsx';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/page.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './import.module.css';
import type { StepProps } from './import-wizard.tsx';
import keepStyles from './keep.module.css';
import { StayingOut } from './keep-facts.tsx';
import { UndoDialog } from './undo-dialog.tsx';

/** How many contacts that were left alone are listed. */
const listed = 20;

export interface KeepResultProps extends StepProps {
  readonly runId: string;
  readonly leftAloneRows: readonly LeftAloneRow[];
  readonly onBack: () => void;
}

/** What keeping came to, where the contacts are now, and what to do next. */
export function KeepResult(props: KeepResultProps) {
  const { controller, detail, runId, onBack } = props;
  const runs = useQuery('imports.runs', { importId: detail.id }, ['imports']).data;
  const [isUndoing, setUndoing] = useState(false);
  const run = runs?.find(({ id }) => id === runId);
  if (run === undefined) return null;
  return (
    <div className={styles.body}>
      <Panel title={keepText.doneTitle(...run.lists.map(({ name }) => name))}>
        <Facts {...props} run={run} />
        <NextSteps run={run} />
        <div className={styles.buttons}>
          {run.undoneAt === null ? <Button onPress={() => setUndoing(true)}>{keepText.undo}</Button> : null}
          <SaveProblems {...props} />
          <Button onPress={() => controller.setStep('fix')}>{keepText.backToFix}</Button>
          <Button onPress={onBack}>{keepText.keepMore}</Button>
          <Button kind="quiet" onPress={() => go({ screen: 'import' })}>
            {importText.backToImports}
          </Button>
        </div>
      </Panel>
      <UndoDialog
        runId={isUndoing ? runId : undefined}
        onClose={() => setUndoing(false)}
        onUndone={() => void controller.reload()}
      />
    </div>
  );
}

function Facts({ controller, snapshot, run, leftAloneRows }: KeepResultProps & { readonly run: ImportRun }) {
  const { forecast } = useDuplicates({ controller, snapshot });
  const status = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keyboard goes on from the result.
  useEffect(() => status.current?.focus(), []);
  const { added, updated, unchanged, leftAlone, tags, undoneAt } = run;
  return (
    <div className={styles.keepFacts} role="status" tabIndex={-1} ref={status}>
      {undoneAt === null ? null : <p>{keepText.runUndone(shortTime(undoneAt))}</p>}
      <p>{keepText.added(added)}</p>
      {updated > 0 ? <p>{keepText.updated(updated)}</p> : null}
      {unchanged > 0 ? <p>{keepText.unchanged(unchanged)}</p> : null}
      {leftAlone > 0 ? <p>{keepText.leftAlone(leftAlone)}</p> : null}
      {leftAloneRows.length === 0 ? null : (
        <ul className={keepStyles.names}>
          {leftAloneRows.slice(0, listed).map(({ row, contactId, name, fields }) => (
            <li key={`${row} ${contactId}`}>{keepText.leftAloneRow(name, row, fields.map(gridFieldLabel))}</li>
          ))}
          {leftAlone > listed ? <li>{keepText.leftAloneMore(leftAlone - listed)}</li> : null}
        </ul>
      )}
      {tags.length === 0 ? null : <p>{keepText.tagged(tags)}</p>}
      <StayingOut controller={controller} snapshot={snapshot} forecast={forecast} />
    </div>
  );
}

function NextSteps({ run: { lists, undoneAt } }: { readonly run: ImportRun }) {
  if (undoneAt !== null) return null;
  const isOne = lists.length === 1;
  return lists.map(({ id, name }, index) => (
    <div key={id} className={styles.buttons}>
      <Button kind={index === 0 ? 'primary' : 'plain'} onPress={() => go({ screen: 'send', listId: id })}>
        {isOne ? keepText.send : keepText.sendOne(name)}
      </Button>
      <Button onPress={() => go({ screen: 'lists', listId: id })}>
        {isOne ? keepText.openList : keepText.openOne(name)}
      </Button>
    </div>
  ));
}
