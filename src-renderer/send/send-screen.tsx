import { useState } from 'react';
import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import { defaultAccountName } from '../../src-shared/text/provider-text.ts';
import { sendText } from '../../src-shared/text/send-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ModeBadge } from '../ui/mode-badge.tsx';
import { Notice } from '../ui/notice.tsx';
import { EmptyState, Page } from '../ui/page.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { PlanView } from './plan-view.tsx';
import styles from './send.module.css';

export interface SendScreenProps {
  readonly listId: string | undefined;
  readonly accountId: string | undefined;
}

/** Choose a list and an account, read what will happen, then send. Nothing leaves before the button is pressed. */
export function SendScreen({ listId, accountId }: SendScreenProps) {
  const lists = useQuery('lists.all', {}, ['lists']).data;
  const accounts = useQuery('accounts.all', {}, ['accounts']).data;
  const [problem, setProblem] = useState<string>();
  if (lists === undefined || accounts === undefined) return <Page title={sendText.title}>{null}</Page>;
  if (lists.length === 0) {
    return (
      <Page title={sendText.title}>
        <Notice kind="info">{sendText.noLists}</Notice>
      </Page>
    );
  }
  const list = lists.find((each) => each.id === listId);
  const account = accounts.find((each) => each.id === accountId) ?? (accounts.length === 1 ? accounts[0] : undefined);

  function choose(chosen: { listId?: string; accountId?: string }): void {
    const next = { listId: list?.id, accountId: account?.id, ...chosen };
    go({
      screen: 'send',
      ...(next.listId === undefined ? {} : { listId: next.listId }),
      ...(next.accountId === undefined ? {} : { accountId: next.accountId }),
    });
  }

  async function addPractice(provider: AccountProvider): Promise<void> {
    try {
      const added = await ask('accounts.add', {
        provider,
        mode: 'practice',
        name: defaultAccountName(provider, 'practice'),
      });
      choose({ accountId: added.id });
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <Page title={sendText.title} aside={account === undefined ? null : <ModeBadge mode={account.mode} />}>
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <div className={styles.choices}>
        <SelectField
          label={sendText.list}
          value={list?.id}
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => choose({ listId: id })}
        />
        {accounts.length === 0 ? null : (
          <SelectField
            label={sendText.account}
            value={account?.id}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => choose({ accountId: id })}
          />
        )}
      </div>
      {accounts.length === 0 ? (
        <EmptyState
          title={settingsText.add}
          action={
            <div className={styles.buttons}>
              <Button kind="primary" onPress={() => void addPractice('prayerletters')}>
                {sendText.addPractice.prayerletters}
              </Button>
              <Button onPress={() => void addPractice('postgrid')}>{sendText.addPractice.postgrid}</Button>
              <Button onPress={() => go({ screen: 'settings' })}>{sendText.toSettings}</Button>
            </div>
          }
        >
          {sendText.noAccounts}
        </EmptyState>
      ) : null}
      {list === undefined || account === undefined ? null : (
        <PlanView key={`${list.id} ${account.id}`} listId={list.id} accountId={account.id} />
      )}
    </Page>
  );
}
