import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { cx } from './class-names.ts';
import styles from './radio-choice.module.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly help: string;
  /** Why it cannot be chosen; null when it can. */
  readonly impossible: string | null;
}

export interface RadioChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** A choice of one out of a few that need explaining. What cannot be chosen says why. */
export function RadioChoice<Value extends string>({ label, value, options, onChange }: RadioChoiceProps<Value>) {
  return (
    <RadioGroup
      className={cx(styles.group)}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option !== undefined && option.value !== value) onChange(option.value);
      }}
    >
      <Label className={cx(styles.label)}>{label}</Label>
      {options.map((option) => (
        <RadioField
          key={option.value}
          value={option.value}
          isDisabled={option.impossible !== null}
          className={cx(styles.field)}
        >
          <RadioButton className={cx(styles.option)}>
            <span className={styles.mark} aria-hidden />
            {option.label}
          </RadioButton>
          <Text slot="description" className={cx(styles.help)}>
            {option.help}
            {option.impossible === null ? null : <span className={styles.impossible}>{option.impossible}</span>}
          </Text>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
