import { useState } from 'react';
import { destinations } from '../../src-shared/providers/destinations.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { Button } from '../ui/button.tsx';
import { RenameDialog } from '../ui/rename-dialog.tsx';
import { otherKeys } from './choose-target.ts';
import { decide } from './column-changes.ts';
import type { ColumnRowProps } from './column-row.tsx';
import { customNameProblem } from './custom-key.ts';
import styles from './match-step.module.css';

/** The name under which a column is kept as a custom field, and the way to another one. */
export function CustomName({
  controller,
  detail,
  snapshot,
  report,
  column,
  name,
}: ColumnRowProps & { readonly name: string }) {
  const [isRenaming, setRenaming] = useState(false);

  async function rename(key: string): Promise<void> {
    const targets = snapshot.columns.map(({ target }) => target);
    const problem = customNameProblem(key, otherKeys(targets, column), destinations[detail.destination]);
    if (problem !== undefined) throw new Error(problem);
    void decide(controller, snapshot, column, (now) => now.with(column, { kind: 'custom', key }));
  }

  return (
    <div className={styles.below}>
      <span>{matchText.customNamed(name)}</span>
      <Button kind="quiet" label={matchText.renameOf(report.header)} onPress={() => setRenaming(true)}>
        {matchText.rename}
      </Button>
      <RenameDialog
        key={name}
        title={matchText.renameTitle}
        label={matchText.renameLabel}
        name={name}
        saveLabel={matchText.renameSave}
        cancelLabel={matchText.cancel}
        isOpen={isRenaming}
        onClose={() => setRenaming(false)}
        onSave={rename}
      />
    </div>
  );
}
