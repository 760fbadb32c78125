import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import styles from './notice.module.css';

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

export interface NoticeProps {
  readonly kind: keyof typeof icons;
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** Something the user should know, in its place on the screen. Errors are announced at once, the rest politely. */
export function Notice({ kind, children, action }: NoticeProps) {
  const Icon = icons[kind];
  return (
    <div className={cx(styles.notice, styles[kind])} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
