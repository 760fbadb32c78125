import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Bridge, bridgeName } from '../src-shared/contract/bridge.ts';
import { App } from './app/app.tsx';
import { restoreView } from './app/navigation.ts';
import { createBrowserHost } from './host/browser-host.ts';
import { createElectronHost } from './host/electron-host.ts';
import { shareEvents } from './host/event-hub.ts';
import { setHostClient } from './host/host-client.ts';
import { restoreDrafts } from './host/text-drafts.ts';
import './ui/tokens.css';
import './ui/global.css';

const bridge = (window as { readonly [bridgeName]?: Bridge })[bridgeName];
setHostClient(shareEvents(bridge === undefined ? createBrowserHost() : createElectronHost(bridge)));

const container = document.getElementById('app');
if (container !== null) {
  await Promise.all([restoreView(), restoreDrafts()]);
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
