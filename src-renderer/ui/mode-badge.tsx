import type { AccountMode } from '../../src-shared/contract/accounts.ts';
import { modeNames } from '../../src-shared/text/provider-text.ts';
import { cx } from './class-names.ts';
import styles from './mode-badge.module.css';

/** Where things really go: blue inside the app, amber to a test mode, or outlined in red out into the world. */
export function ModeBadge({ mode }: { readonly mode: AccountMode }) {
  return <span className={cx(styles.badge, styles[mode])}>{modeNames[mode]}</span>;
}
