import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { cx } from './class-names.ts';
import styles from './fields.module.css';

export interface SwitchProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ children, isSelected, onChange }: SwitchProps) {
  return (
    <AriaSwitch className={cx(styles.switch)} isSelected={isSelected} onChange={onChange}>
      <span className={styles.track} aria-hidden />
      {children}
    </AriaSwitch>
  );
}
