import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SendWay } from '../../src-shared/contract/plan.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { findBreaches } from './breaches.ts';
import { changeList, type HomeList } from './changes.ts';
import { startFastTime } from './fast-time.ts';
import { createHost, type Host } from './host.ts';
import { createMishaps, type Mishaps } from './mishaps.ts';
import { makeCrowd } from './people.ts';
import type { Promised } from './promise.ts';
import { keys, type ProviderSide, startProviderSide } from './provider-side.ts';
import type { Referee } from './referee.ts';
import { drawRound, type RoundPlan, type SendPlan } from './round-plan.ts';
import { newTally, type Tally } from './tally.ts';
import { ask, contactsOn, keepList, pressSend } from './user.ts';
import { tidyUp, workOff } from './working-off.ts';

/** Noon of some day, in milliseconds since 1970. */
const noon = Date.UTC(2026, 2, 4, 12);

/** How long the app waits for an answer, in real milliseconds. */
const timeoutMs = 350;

interface Rig {
  readonly plan: RoundPlan;
  readonly host: Host;
  readonly side: ProviderSide;
  readonly mishaps: Mishaps;
  readonly tally: Tally;
  readonly random: () => number;
  readonly accountId: string;
}

/** One round: a provider, a computer and its mishaps, one or two sends, and what is true at the end. */
export async function playRound(provider: RoundPlan['provider'], seed: number, contacts: number): Promise<Tally> {
  const plan = drawRound(provider, seed, contacts);
  const tally = newTally();
  tally.rounds = 1;
  const dataFolder = await mkdtemp(join(tmpdir(), 'fieldpost-torture-'));
  const time = startFastTime(noon, plan.speed);
  const host = createHost({ dataFolder, time, seed, timeoutMs });
  let referee: Referee | undefined;
  const mishaps = createMishaps({ host, speed: plan.speed, tally, referee: () => referee });
  const side = await startProviderSide({
    ...plan,
    time,
    timeoutMs,
    tally,
    random: seededRandom(seed + 1),
    troubleRandom: seededRandom(seed + 2),
    onRequest: () => mishaps.onRequest(),
  });
  referee = side.referee;
  try {
    await host.start();
    const key = keys[provider];
    const { id: accountId } = await host.call('accounts.add', {
      provider,
      mode: 'live',
      name: 'Office',
      apiUrl: side.apiUrl,
      token: key,
    });
    host.keepKey(accountId, key);
    await playSends({ plan, host, side, mishaps, tally, random: seededRandom(seed + 3), accountId });
  } catch (error) {
    side.referee.accuse(`The round broke off: ${error instanceof Error ? error.stack : String(error)}`);
  } finally {
    await mishaps.end().catch((error: unknown) => side.referee.accuse(`The app did not start again: ${String(error)}`));
    await host.kill();
    await side.server.close();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  const { requests } = side.server;
  tally.requests = requests.length;
  const found = [...side.referee.violations, ...host.faults.map((fault) => `The app logged: ${fault}`)];
  tally.violations.push(...found.map((sentence) => `${provider} seed ${seed}: ${sentence}`));
  return tally;
}

async function playSends(rig: Rig): Promise<void> {
  const { plan, host, side, mishaps, tally, random } = rig;
  const { crowd } = plan;
  const joiners = makeCrowd({ ...crowd, count: Math.ceil(crowd.count / 8) }, crowd.count, random);
  const list: HomeList = {
    id: await keepList(host, 'Spring letter', makeCrowd(crowd, 0, random)),
    reserveId: await keepList(host, 'Newcomers', joiners),
  };
  if (side.server.requests.length > 0) side.referee.accuse('Something left the computer before Send was pressed.');
  const promises: Promised[] = [];
  for (const send of plan.sends) {
    await changeList(host, list, send, random);
    promises.push(...(await playSend(rig, list, send)));
  }
  await mishaps.end();
  // Whatever is late has come by then.
  await delay(timeoutMs * 1.5);
  for (const broken of await findBreaches(host, side, plan.provider, promises, tally)) side.referee.accuse(broken);
}

async function playSend(rig: Rig, list: HomeList, send: SendPlan): Promise<readonly Promised[]> {
  const { plan, host, side, mishaps, tally } = rig;
  const { weather } = side;
  const main = await begin(rig, list.id, send.way);
  weather.wildness = plan.wildness;
  mishaps.begin(send.mishaps);
  const sendMore = async (): Promise<readonly Promised[]> => {
    if (send.besides === null || (await mishaps.after(send.besides)) === 'end') return [];
    // The list of the newcomers is made anew where it cannot be gone on with.
    const besides = await begin(rig, list.reserveId, send.way === 'same-list' ? 'fresh-list' : send.way);
    await workOff(besides.sendId, { host, weather, tally });
    return [besides];
  };
  const more = sendMore();
  more.catch(() => undefined);
  await workOff(main.sendId, { host, weather, tally });
  await mishaps.end();
  const promised = [main, ...(await more)];
  for (const each of promised) await tidyUp(each, { host, weather, tally });
  return promised;
}

/** Presses Send, and remembers what was promised by it. */
async function begin({ plan, host, tally, accountId }: Rig, listId: string, way: SendWay): Promise<Promised> {
  const contacts = await ask(() => contactsOn(host, listId));
  tally.sends += 1;
  const sendId = await pressSend(host, { listId, accountId, way });
  return { sendId, provider: plan.provider, way, contacts };
}
