import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { duplicateReasonLabels, duplicateText } from '../../src-shared/text/duplicate-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import type { DuplicateGroup } from '../spreadsheet-worker/duplicate-protocol.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { searchOf } from './duplicate-search.ts';
import { useDuplicateView } from './duplicate-store.ts';
import styles from './duplicates.module.css';
import { GroupView } from './group-view.tsx';
import { LinkedRows } from './linked-rows.tsx';
import { MergeExact } from './merge-exact.tsx';
import { useDuplicates } from './use-duplicates.ts';

/** Everything that may be a duplicate, one group after the other, to be merged or told apart. */
export function DuplicatesPanel({ controller, snapshot }: Pick<StepProps, 'controller' | 'snapshot'>) {
  const close = useDuplicateView((state) => state.close);
  const { duplicates, work, error, isCancelled, isCurrent } = useDuplicates({ controller, snapshot }, true);
  const [chosen, setChosen] = useState<string>();
  // Until the rows have been looked through again, what was decided is not offered a second time.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const search = searchOf(controller);
  useEffect(() => {
    if (isCurrent) setDecided(new Set());
  }, [isCurrent]);

  const groups = (duplicates?.groups ?? []).filter(({ key }) => !decided.has(key));
  const index = Math.max(
    0,
    groups.findIndex(({ key }) => key === chosen),
  );
  const group = groups[index];

  function skip(): void {
    setChosen(groups[(index + 1) % groups.length]?.key);
  }

  async function decide({ key }: DuplicateGroup, step: Operation): Promise<void> {
    const next = groups[index + 1] ?? groups[index - 1];
    if (!(await controller.apply(step))) return;
    setDecided((before) => new Set([...before, key]));
    setChosen(next?.key);
  }

  return (
    <section className={styles.panel} aria-label={duplicateText.title}>
      <div className={styles.head}>
        <h2>{duplicateText.title}</h2>
        {duplicates === undefined ? null : (
          <MergeExact
            exact={duplicates.exact}
            isCurrent={isCurrent}
            onMerge={() => void controller.applyToMany({ kind: 'merge-exact' })}
          />
        )}
        <span className={styles.spring} />
        <Button onPress={close}>{duplicateText.back}</Button>
      </div>
      {error === undefined ? null : (
        <Notice kind="error" action={<Button onPress={() => search.again()}>{duplicateText.again}</Button>}>
          {error}
        </Notice>
      )}
      {isCancelled ? (
        <Notice kind="info" action={<Button onPress={() => search.again()}>{duplicateText.again}</Button>}>
          {duplicateText.cancelled}
        </Notice>
      ) : null}
      {work === undefined || duplicates !== undefined ? null : (
        <div className={styles.work}>
          <Progress label={duplicateText.searching} done={work.done} total={work.total} />
          <Button onPress={() => search.cancel()}>{duplicateText.cancel}</Button>
        </div>
      )}
      {duplicates === undefined ? null : (
        <LinkedRows duplicates={duplicates} onUnlink={(step) => void controller.apply(step)} />
      )}
      {group === undefined ? (
        <div className={styles.none} role="status">
          {duplicates === undefined ? null : (
            <>
              <p>{duplicateText.none}</p>
              <p className={styles.soft}>{duplicateText.noneHelp}</p>
            </>
          )}
        </div>
      ) : (
        <div className={styles.columns}>
          <ListBox
            aria-label={duplicateText.list}
            className={cx(styles.list)}
            items={groups}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[group.key]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (typeof key === 'string') setChosen(key);
            }}
          >
            {(each) => (
              <ListBoxItem id={each.key} className={cx(styles.item)} textValue={each.name}>
                <span className={styles.name}>{each.name}</span>
                <span className={styles.soft}>{duplicateReasonLabels[each.reason]}</span>
                <span className={styles.soft}>
                  {each.contactIds.length > 0
                    ? duplicateText.rowAndContact(each.rows[0] ?? 0)
                    : duplicateText.rowsOfGroup(each.rows)}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
          <GroupView
            key={group.key}
            controller={controller}
            snapshot={snapshot}
            group={group}
            place={duplicateText.position(index, (duplicates?.total ?? 0) - decided.size)}
            onDecide={(step) => void decide(group, step)}
            onSkip={skip}
          />
        </div>
      )}
    </section>
  );
}
