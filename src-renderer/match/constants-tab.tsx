import { useState } from 'react';
import type { Constant, GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { constantsText } from '../../src-shared/text/row-rules-text.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { SelectField, type SelectOption } from '../ui/select-field.tsx';
import styles from './row-rules.module.css';
import { removeConstant, setConstant } from './rule-changes.ts';
import { groupedFields } from './target-options.ts';

const whens = [
  { value: 'blank', label: constantsText.whens.blank },
  { value: 'always', label: constantsText.whens.always },
] as const satisfies readonly SelectOption<Constant['when']>[];

function sentenceOf({ field, value, when }: Constant): string {
  const label = gridFieldLabel(field);
  return value === '' ? constantsText.emptied(label) : constantsText.sentence(label, value, constantsText.whens[when]);
}

/** Texts that all rows have in common: "All are in Canada". */
export function ConstantsTab({ controller, detail, snapshot }: StepProps) {
  const { constants, fields } = snapshot;
  const [field, setField] = useState<GridField>();
  const [when, setWhen] = useState<Constant['when']>('blank');
  const [value, setValue, forgetValue] = useTextDraft(`constant ${detail.id}`, '');
  const custom = fields.filter((each) => each.startsWith('custom:'));
  const options: readonly SelectOption<GridField>[] = [
    ...groupedFields,
    ...custom.map((each) => ({ value: each, label: gridFieldLabel(each), group: matchText.custom })),
  ];
  // To empty a field in every row is a wish, too; to fill blank cells with nothing is none.
  const canAdd = field !== undefined && (value.trim() !== '' || when === 'always');

  async function add(): Promise<void> {
    if (field === undefined || !canAdd) return;
    if (!(await setConstant(controller, { field, value: value.trim(), when }))) return;
    forgetValue(value);
    setField(undefined);
  }

  return (
    <>
      <p className={importStyles.dropHelp}>{constantsText.help}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <SelectField
          label={constantsText.field}
          placeholder={constantsText.chooseField}
          value={field}
          options={options}
          onChange={setField}
        />
        <TextField
          label={constantsText.value}
          placeholder={constantsText.valuePlaceholder}
          value={value}
          onChange={setValue}
        />
        <SelectField label={constantsText.when} value={when} options={whens} onChange={setWhen} />
        <Button type="submit" isDisabled={!canAdd}>
          {constantsText.add}
        </Button>
      </form>
      {constants.length === 0 ? (
        <p className={styles.none}>{constantsText.none}</p>
      ) : (
        <ul className={styles.rules}>
          {constants.map((constant) => (
            <li key={constant.field} className={styles.rule}>
              <span className={styles.sentence}>{sentenceOf(constant)}</span>
              <Button
                kind="quiet"
                label={constantsText.removeOf(gridFieldLabel(constant.field))}
                onPress={() => void removeConstant(controller, constant.field)}
              >
                {constantsText.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
