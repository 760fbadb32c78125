import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../app/create-app.ts';
import { createFileLogger } from '../app/file-logger.ts';
import { createMemorySecrets } from '../app/memory-secrets.ts';
import { sampleFromFile, systemPorts } from '../app/system-ports.ts';
import { version } from '../app/version.ts';
import { defaultDataFolder } from '../dev/default-data-folder.ts';
import { startBrowserHost } from './server.ts';

/**
 * The app served to a browser on this computer: for development, tests and machines without Electron. Prints one line
 * `READY <url>` and runs until it is told to stop.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`);
  const dataFolder = resolve(
    values.data ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }),
  );
  const app = await createApp({
    about: { version, host: 'browser', dataFolder },
    storeWorker: new URL('./store-worker.js', import.meta.url),
    ports: {
      ...systemPorts,
      logger: createFileLogger(dataFolder, systemPorts.clock),
      secrets: createMemorySecrets(),
      // A browser cannot tell this process whether there is a network: requests find out by themselves.
      connectivity: { isOnline: () => true, onChange: () => () => {} },
      http: (request) => fetch(request),
      sample: sampleFromFile(resolve(import.meta.dirname, '../../resources/samples/supporters.xlsx')),
    },
  });
  const host = await startBrowserHost({
    dispatcher: app.dispatcher,
    events: app.events,
    rendererFolder: resolve(import.meta.dirname, '../renderer'),
    port,
  });
  process.stdout.write(`READY ${host.url}\n`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await host.close();
    await app.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
