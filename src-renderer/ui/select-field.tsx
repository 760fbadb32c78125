import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { cx } from './class-names.ts';
import styles from './fields.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The heading under which it stands, with the options beside it that have the same one. */
  readonly group?: string;
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
}

/** A labelled choice of one out of several. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, isLabelHidden = false, isDisabled = false, placeholder = 'Choose…' } = props;
  // A screen with thirty choices of thirty options each takes a noticeable time to draw, for lists that nobody may open.
  const [isUsed, setUsed] = useState(false);
  const chosen = options.filter((option) => option.value === value);
  // One without any option could not be opened.
  const listed = isUsed || chosen.length === 0 ? options : chosen;
  return (
    <Select
      className={cx(styles.field)}
      value={value ?? null}
      placeholder={placeholder}
      isDisabled={isDisabled}
      onFocusChange={(isFocused) => isFocused && setUsed(true)}
      onOpenChange={(isOpen) => isOpen && setUsed(true)}
      onChange={(key) => {
        const picked = options.find((option) => option.value === key);
        if (picked !== undefined && picked.value !== value) onChange(picked.value);
      }}
    >
      <Label className={cx(isLabelHidden ? 'visually-hidden' : styles.label)}>{label}</Label>
      <Button className={cx(styles.trigger)}>
        <SelectValue className={cx(styles.value)} />
        <ChevronDown className={styles.chevron} size={14} aria-hidden />
      </Button>
      <Popover className={cx(styles.popover)}>
        <ListBox className={cx(styles.options)}>
          {inGroups(listed).map(({ group, members }) =>
            group === undefined ? (
              members.map(toItem)
            ) : (
              <ListBoxSection key={group} className={cx(styles.section)}>
                <Header className={cx(styles.sectionTitle)}>{group}</Header>
                {members.map(toItem)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

function toItem({ value, label }: SelectOption<string>) {
  return (
    <ListBoxItem key={value} id={value} className={cx(styles.option)} textValue={label}>
      {label}
    </ListBoxItem>
  );
}

interface OptionGroup {
  readonly group: string | undefined;
  readonly members: readonly SelectOption<string>[];
}

/** Options that follow each other under the same heading. */
function inGroups(options: readonly SelectOption<string>[]): readonly OptionGroup[] {
  const groups: { group: string | undefined; members: SelectOption<string>[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
