import { keepText } from '../../src-shared/text/keep-text.ts';
import { type DuplicateSearchState, searchOf } from '../duplicates/duplicate-search.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './import.module.css';
import type { ImportController } from './import-session.ts';

/** How far it is known whether rows are contacts already: without it they would become contacts a second time. */
export function KeepLooking({
  controller,
  found: { work, isCancelled, error },
}: {
  readonly controller: ImportController;
  readonly found: DuplicateSearchState;
}) {
  const search = searchOf(controller);
  if (isCancelled || error !== undefined) {
    return (
      <Notice kind="warning" action={<Button onPress={() => search.again()}>{keepText.lookAgain}</Button>}>
        {error ?? keepText.notLooked}
      </Notice>
    );
  }
  if (work === undefined) return null;
  return (
    <>
      <Progress label={keepText.looking} done={work.done} total={work.total} />
      <div className={styles.buttons}>
        <Button onPress={() => search.cancel()}>{keepText.stopLooking}</Button>
      </div>
    </>
  );
}
