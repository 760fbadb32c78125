import type { Send } from '../../src-shared/contract/outbox.ts';
import { remoteListText } from '../../src-shared/text/remote-list-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './outbox.module.css';
import { incompleteList } from './send-facts.ts';
import { UsableList } from './usable-list.tsx';

/** Which list on the provider's side to use, which one is not complete, and which ones to leave alone. */
export function RemoteListAdvice({ send }: { readonly send: Send }) {
  const { abandonedLists, failedAddresses, provider, mode } = send;
  const incomplete = incompleteList(send);
  const names = abandonedLists.map((name) => `"${name}"`).join(', ');
  return (
    <>
      <UsableList send={send} />
      {send.isContinued ? <p className={styles.soft}>{remoteListText.isContinued}</p> : null}
      {incomplete === undefined ? null : (
        <Notice kind="warning">{remoteListText.incomplete(incomplete.name, send.provider, mode)}</Notice>
      )}
      {failedAddresses === 0 ? null : (
        <Notice kind="warning">{remoteListText.failedAddresses(failedAddresses, provider, mode)}</Notice>
      )}
      {abandonedLists.length === 0 ? null : (
        <Notice kind="warning">
          {provider === 'postgrid' ? remoteListText.ignoreLists(names) : outboxText.ignoreLists(names)}
        </Notice>
      )}
    </>
  );
}
