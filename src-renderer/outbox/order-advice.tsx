import type { Send } from '../../src-shared/contract/outbox.ts';
import { prayerLettersSite } from '../../src-shared/providers/prayerletters/site.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { Notice } from '../ui/notice.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './outbox.module.css';
import { listToOrderFrom } from './send-facts.ts';

/** How long before its end a list is warned about, in milliseconds: two days, enough to place an order. */
const warnBeforeMs = 2 * 24 * 60 * 60_000;

/** Which list to order from, how long it lasts, and which lists to leave alone. */
export function OrderAdvice({ send }: { readonly send: Send }) {
  const { abandonedLists } = send;
  const list = listToOrderFrom(send);
  return (
    <>
      {list === undefined ? null : (
        <>
          <p>
            {outboxText.orderFrom(list.name, send.mode === 'practice')}{' '}
            <span className={styles.soft}>{outboxText.listId(list.remoteId ?? '')}.</span>{' '}
            {send.mode === 'live' ? (
              <a className={styles.order} href={prayerLettersSite} target="_blank" rel="noreferrer">
                {outboxText.order}
              </a>
            ) : null}
          </p>
          {list.expiresAt === null ? null : <Expiry at={list.expiresAt} />}
        </>
      )}
      {abandonedLists.length === 0 ? null : (
        <Notice kind="warning">{outboxText.ignoreLists(abandonedLists.map((name) => `"${name}"`).join(', '))}</Notice>
      )}
    </>
  );
}

function Expiry({ at }: { readonly at: number }) {
  const left = at - Date.now();
  if (left <= 0) return <Notice kind="error">{outboxText.expired(shortTime(at))}</Notice>;
  if (left <= warnBeforeMs) return <Notice kind="warning">{outboxText.expiresSoon(shortTime(at))}</Notice>;
  return <p className={styles.soft}>{outboxText.expires(shortTime(at))}</p>;
}
