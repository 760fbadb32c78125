import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { cx } from './class-names.ts';
import styles from './fields.module.css';

export interface SwitchProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** What a screen reader says when the visible text is not enough. */
  readonly label?: string;
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ children, isSelected, onChange, label }: SwitchProps) {
  return (
    <AriaSwitch
      className={cx(styles.switch)}
      isSelected={isSelected}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.track} aria-hidden />
      {children}
    </AriaSwitch>
  );
}
