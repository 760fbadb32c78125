import { type ReactNode, useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { cx } from './class-names.ts';
import { CellTabIndex } from './grid-keys.ts';
import styles from './link-button.module.css';

/** A name that leads to its own screen. */
export function LinkButton({ children, onPress }: { readonly children: ReactNode; readonly onPress: () => void }) {
  const isSkipped = useContext(CellTabIndex) === -1;
  return (
    <Button className={cx(styles.link)} onPress={onPress} excludeFromTabOrder={isSkipped}>
      {children}
    </Button>
  );
}
