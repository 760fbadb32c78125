import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, protocol, shell } from 'electron';
import { createFileLogger } from './app/file-logger.ts';
import { systemPorts } from './app/system-ports.ts';
import { registerAppScheme } from './electron/app-protocol.ts';
import { closeBeforeQuit } from './electron/close-before-quit.ts';
import { appName, chooseDataFolder } from './electron/command-line.ts';
import { confineContents } from './electron/lock-down.ts';
import { explainStartFailure } from './electron/start-failure.ts';
import { startShell } from './electron/start-shell.ts';

/** Where the app keeps its data, and beside it, in a folder of its own, what Chromium keeps. */
function placeData(dataFolder: string): void {
  const chromiumFolder = join(dataFolder, 'chromium');
  mkdirSync(chromiumFolder, { recursive: true });
  app.setPath('userData', dataFolder);
  app.setPath('sessionData', chromiumFolder);
}

/** Runs the app in this process until the user quits. */
async function run(dataFolder: string): Promise<void> {
  const logger = createFileLogger(dataFolder, systemPorts.clock);
  process.on('uncaughtExceptionMonitor', (error) => logger.error('An error was caught by nobody', { error }));
  process.on('unhandledRejection', (error) => logger.error('A promise was rejected and nobody noticed', { error }));
  await app.whenReady();
  const fieldpost = await startShell(dataFolder);
  const isClosing = closeBeforeQuit({
    app,
    logger,
    close: async () => {
      await fieldpost.window.settled();
      await fieldpost.app.close();
    },
  });
  let relaunching = false;
  const show = (): void => {
    if (!isClosing()) {
      fieldpost.window.show().catch((error: unknown) => logger.error('The window could not be shown', { error }));
    } else if (!relaunching) {
      // Too late to stay, so the start that was asked for follows the end.
      relaunching = true;
      app.relaunch();
    }
  };
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await fieldpost.window.show();
}

function main(): void {
  app.setName(appName);
  const dataFolder = chooseDataFolder(process.argv.slice(1), app.getPath('appData'));
  const fail = (error: unknown): void => {
    createFileLogger(dataFolder, systemPorts.clock).error('The app could not start', { error });
    const { title, message } = explainStartFailure(error, dataFolder);
    dialog.showErrorBox(title, message);
    app.exit(1);
  };
  registerAppScheme(protocol);
  confineContents(app, (address) => void shell.openExternal(address));
  try {
    placeData(dataFolder);
  } catch (error) {
    app.whenReady().then(() => fail(error));
    return;
  }
  // Two processes on one data folder would both send. The second only brings the first one's window to the front.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  run(dataFolder).catch(fail);
}

main();
