import { useRef, useState } from 'react';
import { assertNever } from '../../src-shared/assert-never.ts';
import { appText } from '../../src-shared/text/app-text.ts';
import { ContactScreen } from '../contacts/contact-screen.tsx';
import { ContactsScreen } from '../contacts/contacts-screen.tsx';
import { useQuery } from '../host/use-query.ts';
import { ImportScreen } from '../import/import-screen.tsx';
import { ImportWizard } from '../import/import-wizard.tsx';
import { WindowDrop } from '../import/window-drop.tsx';
import { ListScreen } from '../lists/list-screen.tsx';
import { ListsScreen } from '../lists/lists-screen.tsx';
import { OutboxScreen } from '../outbox/outbox-screen.tsx';
import { SendDetailScreen } from '../outbox/send-detail-screen.tsx';
import { SendScreen } from '../send/send-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { placeOf, useNavigation, type View } from './navigation.ts';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

function Screen({ view }: { readonly view: View }) {
  switch (view.screen) {
    case 'import':
      return view.importId === undefined ? (
        <ImportScreen />
      ) : (
        <ImportWizard key={view.importId} importId={view.importId} />
      );
    case 'contacts':
      return view.contactId === undefined ? (
        <ContactsScreen />
      ) : (
        <ContactScreen key={view.contactId} contactId={view.contactId} sendId={view.sendId} />
      );
    case 'lists':
      return view.listId === undefined ? <ListsScreen /> : <ListScreen key={view.listId} listId={view.listId} />;
    case 'send':
      return <SendScreen listId={view.listId} accountId={view.accountId} />;
    case 'outbox':
      return view.sendId === undefined ? <OutboxScreen /> : <SendDetailScreen key={view.sendId} sendId={view.sendId} />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return assertNever(view, 'view');
  }
}

/** What the start of the app has to say, such as that a backup took the place of a damaged file. */
function StartNotices() {
  const info = useQuery('app.info', {}, []);
  const [isDismissed, setDismissed] = useState(false);
  const notices = info.data?.notices ?? [];
  if (isDismissed || notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      {notices.map((notice) => (
        <Notice
          key={notice}
          kind="warning"
          action={<Button onPress={() => setDismissed(true)}>{appText.dismiss}</Button>}
        >
          {notice}
        </Notice>
      ))}
    </div>
  );
}

/** The frame: where to go at the left, the screen, and the state of things at the bottom. */
export function App() {
  const view = useNavigation((state) => state.view);
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main, placeOf(view));
  return (
    <div className={styles.app}>
      <Sidebar current={view.screen} />
      <main ref={main} className={styles.main}>
        <StartNotices />
        <ErrorBoundary place={placeOf(view)}>
          <Screen view={view} />
        </ErrorBoundary>
      </main>
      <StatusBar />
      <WindowDrop />
    </div>
  );
}
