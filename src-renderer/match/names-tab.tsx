import type { NameRules } from '../../src-shared/contact/household/name-rules.ts';
import { namesText } from '../../src-shared/text/row-rules-text.ts';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import { SelectField, type SelectOption } from '../ui/select-field.tsx';
import { NameExamplesTable } from './name-examples-table.tsx';
import styles from './row-rules.module.css';
import { changeNames } from './rule-changes.ts';

function optionsOf<Value extends string>(labels: Readonly<Record<Value, string>>): readonly SelectOption<Value>[] {
  return (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }));
}

const envelopes = optionsOf(namesText.envelopes);
const greetings = optionsOf(namesText.greetings);
const sortNames = optionsOf(namesText.sortNames);
const joiners = optionsOf(namesText.joiners);
const nicknames = optionsOf(namesText.nicknameUses);

/** How the people of a row are named on the envelope, in the greeting and for sorting. */
export function NamesTab(props: StepProps) {
  const { controller, snapshot } = props;
  const { names } = snapshot;
  const change = (changes: Partial<NameRules>): void => void changeNames(controller, changes);
  return (
    <>
      <p className={importStyles.dropHelp}>{namesText.help}</p>
      <div className={styles.form}>
        <SelectField
          label={namesText.envelope}
          value={names.envelope}
          options={envelopes}
          onChange={(envelope) => change({ envelope })}
        />
        <SelectField
          label={namesText.greeting}
          value={names.greeting}
          options={greetings}
          onChange={(greeting) => change({ greeting })}
        />
        <SelectField
          label={namesText.fileAs}
          value={names.fileAs}
          options={sortNames}
          onChange={(fileAs) => change({ fileAs })}
        />
        <SelectField
          label={namesText.joiner}
          value={names.joiner}
          options={joiners}
          onChange={(joiner) => change({ joiner })}
        />
        <SelectField
          label={namesText.nicknames}
          value={names.nicknames}
          options={nicknames}
          onChange={(use) => change({ nicknames: use })}
        />
      </div>
      <NameExamplesTable {...props} />
    </>
  );
}
