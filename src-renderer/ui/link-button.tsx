import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { cx } from './class-names.ts';
import styles from './link-button.module.css';

/** A name that leads to its own screen. */
export function LinkButton({ children, onPress }: { readonly children: ReactNode; readonly onPress: () => void }) {
  return (
    <Button className={cx(styles.link)} onPress={onPress}>
      {children}
    </Button>
  );
}
