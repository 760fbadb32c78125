import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFastTime } from '../torture/fast-time.ts';
import { createHost } from '../torture/host.ts';
import { keepSample } from './keep-sample.ts';
import { openAccounts, sendToAll, waitForProgress } from './sending.ts';
import { finish, tellOutcome } from './the-end.ts';
import { say } from './words.ts';

/** Milliseconds that go by in a real one: what waits for minutes is seen in seconds. */
const speed = 240;

/** `npm run demo`: the whole story without a window, told in plain sentences. Nothing leaves this computer. */
const dataFolder = await mkdtemp(join(tmpdir(), 'fieldpost-demo-'));
const host = createHost({ dataFolder, time: startFastTime(Date.now(), speed), seed: 20_260_304 });
try {
  say('Fieldpost starts with an empty address book. (Time runs fast in this story.)');
  await host.start();
  const listId = await keepSample(host);
  const accounts = await openAccounts(host);
  const sendIds = await sendToAll(host, listId, accounts);
  await waitForProgress(host, sendIds);
  say('', 'In the middle of it the power goes out: the app is killed (kill -9).');
  await host.killAndRestart();
  say('It is started again on the same data, and goes on by itself.', '');
  await finish(host, sendIds);
  await tellOutcome(host, sendIds);
  for (const fault of host.faults) say(`The app reports a fault of its own: ${fault}`);
  if (host.faults.length > 0) process.exitCode = 1;
} finally {
  await host.close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
