import { useState } from 'react';
import type { LeaveOutRule } from '../../src-shared/spreadsheet/recipe.ts';
import { leaveOutText } from '../../src-shared/text/row-rules-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { SelectField, type SelectOption } from '../ui/select-field.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { rowsOf } from './leave-out-rules.ts';
import styles from './row-rules.module.css';
import { ValueList } from './value-list.tsx';

/** So many different texts of a column are asked for, the most frequent. */
const listedTexts = 200;

const tests = [
  { value: 'is', label: leaveOutText.tests.is },
  { value: 'is-not', label: leaveOutText.tests['is-not'] },
] as const satisfies readonly SelectOption<LeaveOutRule['test']>[];

export interface LeaveOutDialogProps extends StepProps {
  /** The rule that is changed; undefined for a new one. */
  readonly rule: LeaveOutRule | undefined;
  readonly onSave: (rule: LeaveOutRule) => void;
  readonly onClose: () => void;
}

/** Makes a rule: a column, is or is not, and the texts that are in it. */
export function LeaveOutDialog({ controller, snapshot, rule, onSave, onClose }: LeaveOutDialogProps) {
  const { columns, counts } = snapshot;
  const [column, setColumn] = useState(rule?.column);
  const [test, setTest] = useState<LeaveOutRule['test']>(rule?.test ?? 'is');
  const [values, setValues] = useState<readonly string[]>(rule?.values ?? []);
  const answer = useAnswer(String(column), async () =>
    column === undefined
      ? undefined
      : { column, listed: await controller.worker.ask('columnValues', { column, limit: listedTexts }) },
  );
  const listed = answer?.column === column ? answer?.listed : undefined;
  return (
    <Dialog title={leaveOutText.title} isOpen onClose={onClose}>
      <SelectField
        label={leaveOutText.column}
        placeholder={leaveOutText.chooseColumn}
        value={column === undefined ? undefined : String(column)}
        options={columns.map(({ header }, index) => ({ value: String(index), label: header }))}
        onChange={(chosen) => {
          setColumn(Number(chosen));
          setValues([]);
        }}
      />
      {column === undefined ? null : (
        <>
          <SelectField label={leaveOutText.test} value={test} options={tests} onChange={setTest} />
          {listed === undefined ? (
            <p role="status">{leaveOutText.counting}</p>
          ) : (
            <>
              <ValueList listed={listed} chosen={values} onChange={setValues} />
              {listed.distinct > listed.values.length ? (
                <p className={styles.none}>{leaveOutText.more(listed.values.length, listed.distinct)}</p>
              ) : null}
              {values.length === 0 ? null : (
                <p role="status">{leaveOutText.effect(rowsOf({ test, values }, listed, counts.all), counts.all)}</p>
              )}
            </>
          )}
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>{leaveOutText.cancel}</Button>
        <Button
          kind="primary"
          isDisabled={column === undefined || values.length === 0}
          onPress={() => {
            if (column === undefined) return;
            onSave({ column, test, values: [...values] });
            onClose();
          }}
        >
          {leaveOutText.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
