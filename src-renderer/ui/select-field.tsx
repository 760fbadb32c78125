import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { cx } from './class-names.ts';
import styles from './fields.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
}

/** A labelled choice of one out of several. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, isLabelHidden = false, placeholder = 'Choose…' } = props;
  return (
    <Select
      className={cx(styles.field)}
      value={value ?? null}
      placeholder={placeholder}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
      }}
    >
      <Label className={cx(isLabelHidden ? 'visually-hidden' : styles.label)}>{label}</Label>
      <Button className={cx(styles.trigger)}>
        <SelectValue className={cx(styles.value)} />
        <ChevronDown className={styles.chevron} size={14} aria-hidden />
      </Button>
      <Popover className={cx(styles.popover)}>
        <ListBox className={cx(styles.options)} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} className={cx(styles.option)} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
