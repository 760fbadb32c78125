import { outboxText } from '../../src-shared/text/send-text.ts';
import { Notice } from '../ui/notice.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './outbox.module.css';

/** How long before its end a list is warned about, in milliseconds: two days, enough to place an order. */
const warnBeforeMs = 2 * 24 * 60 * 60_000;

/** How long a temporary list lasts, in good time. */
export function ListExpiry({ at }: { readonly at: number }) {
  const left = at - Date.now();
  if (left <= 0) return <Notice kind="error">{outboxText.expired(shortTime(at))}</Notice>;
  if (left <= warnBeforeMs) return <Notice kind="warning">{outboxText.expiresSoon(shortTime(at))}</Notice>;
  return <p className={styles.soft}>{outboxText.expires(shortTime(at))}</p>;
}
