import { deliveryText } from '../../src-shared/text/delivery-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { TabSet } from '../ui/tab-set.tsx';
import { RequestLog } from './request-log.tsx';
import { SendCard } from './send-card.tsx';
import { SendContacts } from './send-contacts.tsx';
import { useSends } from './use-sends.ts';

/** One send with every contact of it, and every request that was made for it. */
export function SendDetailScreen({ sendId }: { readonly sendId: string }) {
  const { sends, error } = useSends();
  const status = useQuery('outbox.status', {}, ['outbox', 'settings']).data;
  const send = sends?.find((each) => each.id === sendId);
  const back = <Button onPress={() => go({ screen: 'outbox' })}>{outboxText.back}</Button>;
  return (
    <Page title={outboxText.title} actions={back}>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {send === undefined ? null : (
        <>
          <SendCard send={send} status={status} />
          <TabSet
            label={deliveryText.tabs}
            tabs={[
              { id: 'contacts', name: deliveryText.contactsTab, content: <SendContacts send={send} /> },
              { id: 'requests', name: deliveryText.requestsTab, content: <RequestLog sendId={sendId} /> },
            ]}
          />
        </>
      )}
    </Page>
  );
}
