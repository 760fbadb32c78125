import type { AccountMode } from '../../src-shared/contract/accounts.ts';
import { cx } from './class-names.ts';
import styles from './mode-badge.module.css';

const words = { practice: 'Practice', live: 'Live' } as const satisfies Record<AccountMode, string>;

/** Where things really go: blue and inside the app, or outlined in red and out into the world. */
export function ModeBadge({ mode }: { readonly mode: AccountMode }) {
  return <span className={cx(styles.badge, styles[mode])}>{words[mode]}</span>;
}
