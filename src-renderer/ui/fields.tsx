import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './class-names.ts';
import styles from './fields.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly type?: 'text' | 'password' | 'url' | 'email';
  readonly lines?: number;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
}

/** A labelled text field, with help under it and its error beside it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, description, error, isRequired = false, type = 'text', lines = 1 } = props;
  const { autoFocus = false, placeholder = '', isLabelHidden = false } = props;
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      type={type}
      autoFocus={autoFocus}
      autoComplete="off"
      validationBehavior="aria"
    >
      <Label className={cx(isLabelHidden ? 'visually-hidden' : styles.label)}>{label}</Label>
      {lines > 1 ? (
        <TextArea className={cx(styles.input)} rows={lines} placeholder={placeholder} />
      ) : (
        <Input className={cx(styles.input)} placeholder={placeholder} spellCheck={false} />
      )}
      {description === undefined ? null : (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
