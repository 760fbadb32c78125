import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { cx } from './class-names.ts';
import comboStyles from './combo-field.module.css';
import styles from './fields.module.css';

export interface ComboFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly placeholder?: string;
}

/** A text that may be new or one of those that exist already. */
export function ComboField({ label, value, options, onChange, description, placeholder = '' }: ComboFieldProps) {
  return (
    <ComboBox
      className={cx(styles.field)}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      menuTrigger="focus"
    >
      <Label className={cx(styles.label)}>{label}</Label>
      <div className={comboStyles.group}>
        <Input className={cx(styles.input)} placeholder={placeholder} />
        {options.length === 0 ? null : (
          <Button className={cx(comboStyles.open)}>
            <ChevronDown size={14} aria-hidden />
          </Button>
        )}
      </div>
      {description === undefined ? null : (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
      <Popover className={cx(styles.popover)}>
        <ListBox className={cx(styles.options)} items={options.map((option) => ({ id: option }))}>
          {({ id }) => (
            <ListBoxItem id={id} className={cx(styles.option)}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
