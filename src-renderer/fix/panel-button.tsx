import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { cx } from '../ui/class-names.ts';
import styles from './fix-step.module.css';

/** Opens a panel at the side of the grid, and closes it when it is open. */
export function PanelButton({
  children,
  isOpen,
  onPress,
}: {
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}) {
  return (
    <ToggleButton className={cx(styles.filter)} isSelected={isOpen} onChange={onPress}>
      {children}
    </ToggleButton>
  );
}
