import { assertNever } from '../../src-shared/assert-never.ts';
import type { Send } from '../../src-shared/contract/outbox.ts';
import { remoteListText } from '../../src-shared/text/remote-list-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { ListExpiry } from './list-expiry.tsx';
import styles from './outbox.module.css';
import { providerSites } from './provider-sites.ts';
import { listToOrderFrom } from './send-facts.ts';

/** The list that is complete, and where to go on with it. */
export function UsableList({ send }: { readonly send: Send }) {
  const list = listToOrderFrom(send);
  if (list === undefined) return null;
  const id = <span className={styles.soft}>{outboxText.listId(list.remoteId ?? '')}.</span>;
  switch (send.provider) {
    case 'prayerletters':
      return (
        <>
          <p>
            {outboxText.orderFrom(list.name, send.mode === 'practice')} {id}{' '}
            {send.mode === 'live' ? <SiteLink send={send}>{outboxText.order}</SiteLink> : null}
          </p>
          {list.expiresAt === null ? null : <ListExpiry at={list.expiresAt} />}
        </>
      );
    case 'postgrid':
      return (
        <p>
          {remoteListText.ready(list.name, send.mode)} {id}{' '}
          {send.mode === 'practice' ? null : <SiteLink send={send}>{remoteListText.openSite}</SiteLink>}
        </p>
      );
    default:
      return assertNever(send.provider, 'provider');
  }
}

/** Leads to the provider's own site, in the browser. */
function SiteLink({ send, children }: { readonly send: Send; readonly children: string }) {
  return (
    <a className={styles.order} href={providerSites[send.provider]} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
