import { join, resolve } from 'node:path';
import { app, ipcMain, Menu, net, powerMonitor, protocol, safeStorage, session, shell } from 'electron';
import { type App, createApp } from '../app/create-app.ts';
import { createFileLogger } from '../app/file-logger.ts';
import { sampleFromFile, systemPorts } from '../app/system-ports.ts';
import { version } from '../app/version.ts';
import { serveApp } from './app-protocol.ts';
import { appName } from './command-line.ts';
import { startIpcTransport } from './ipc-transport.ts';
import { createKeychainSecrets } from './keychain-secrets.ts';
import { denyPermissions } from './lock-down.ts';
import { menuTemplate } from './menu.ts';
import { createProviderHttp } from './provider-http.ts';
import { createSecretsFile } from './secrets-file.ts';
import { createSystemConnectivity } from './system-connectivity.ts';
import { isTrustedSender } from './trusted-sender.ts';
import { createMainWindow, type MainWindow } from './window.ts';

/** The folder with everything that was built; the same inside the installed archive and in the project. */
const builtFolder = resolve(import.meta.dirname, '..');

export interface Shell {
  readonly app: App;
  readonly window: MainWindow;
}

/** The sample lies beside the archive when installed, because spreadsheets are no code, and in the project otherwise. */
function sampleFile(): string {
  const resources = app.isPackaged ? process.resourcesPath : resolve(builtFolder, '../resources');
  return join(resources, 'samples/supporters.xlsx');
}

async function createElectronApp(dataFolder: string): Promise<App> {
  const logger = createFileLogger(dataFolder, systemPorts.clock);
  const secrets = await createKeychainSecrets({
    safeStorage,
    platform: process.platform,
    file: createSecretsFile(dataFolder, systemPorts.clock),
  });
  return createApp({
    about: { version, host: 'electron', dataFolder },
    // Electron's threads read from the archive like its main process does, so the store's code stays inside it, where its
    // integrity is checked. Only the native module lies outside, because the system's loader knows no archives.
    storeWorker: new URL('./store-worker.js', import.meta.url),
    ports: {
      ...systemPorts,
      logger,
      secrets,
      connectivity: createSystemConnectivity({ net, powerMonitor }),
      // A redirect that is not followed makes the fetch reject; the provider's client knows both ways of saying it.
      http: createProviderHttp((number) => session.fromPartition(`provider-${number}`, { cache: false })),
      sample: sampleFromFile(sampleFile()),
    },
  });
}

function setMenu(dataFolder: string): void {
  app.setAboutPanelOptions({ applicationName: appName, applicationVersion: version });
  const template = menuTemplate({
    platform: process.platform,
    appName,
    development: !app.isPackaged,
    openDataFolder: () => void shell.openPath(dataFolder),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Puts the app into its window. The system has to be ready, and this process the only one on the data folder. */
export async function startShell(dataFolder: string): Promise<Shell> {
  denyPermissions(session.defaultSession);
  serveApp(protocol, join(builtFolder, 'renderer'));
  setMenu(dataFolder);
  const fieldpost = await createElectronApp(dataFolder);
  const window = createMainWindow({
    preload: join(builtFolder, 'preload/preload.cjs'),
    boundsFile: join(dataFolder, 'window.json'),
    logger: createFileLogger(dataFolder, systemPorts.clock),
  });
  startIpcTransport({
    ipcMain,
    dispatcher: fieldpost.dispatcher,
    events: fieldpost.events,
    isTrusted: (event) => isTrustedSender(event, window.contents()),
    listeners: () => {
      const contents = window.contents();
      return contents === undefined || contents.isDestroyed() ? [] : [contents];
    },
  });
  return { app: fieldpost, window };
}
