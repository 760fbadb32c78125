import { type ReactNode, useContext } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './button.module.css';
import { cx } from './class-names.ts';
import { CellTabIndex } from './grid-keys.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  /** What a screen reader says when the visible text is not enough. */
  readonly label?: string;
  readonly autoFocus?: boolean;
}

/** A button. A screen has one `primary` at most: the next step. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  isDisabled = false,
  type = 'button',
  label,
  autoFocus = false,
}: ButtonProps) {
  const isSkipped = useContext(CellTabIndex) === -1;
  return (
    <AriaButton
      className={cx(styles.button, styles[kind])}
      isDisabled={isDisabled}
      type={type}
      autoFocus={autoFocus}
      excludeFromTabOrder={isSkipped}
      {...(onPress === undefined ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  );
}
