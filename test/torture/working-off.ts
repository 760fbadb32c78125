import { setTimeout as delay } from 'node:timers/promises';
import type { Send } from '../../src-shared/contract/outbox.ts';
import type { Host } from './host.ts';
import { isKeptOut, type Promised } from './promise.ts';
import { count, type Tally } from './tally.ts';
import { ask, deliveriesOf, findSend, offeredRemedy, press, type Remedy } from './user.ts';
import type { Weather } from './weather.ts';

const lookEveryMs = 15;
/** After so many interventions, or so long, the weather is good. */
const patience = 5;
const badWeatherMs = 20_000;
/** So long a send may stand still from then on, in real milliseconds. */
const standStillMs = 120_000;
const mostInterventions = 40;

export interface WorkingOff {
  readonly host: Host;
  readonly weather: Weather;
  readonly tally: Tally;
}

/** Does what a user would until a send is over, while the weather turns milder with every time that it was needed. */
export async function workOff(sendId: string, { host, weather, tally }: WorkingOff): Promise<Send> {
  const begun = performance.now();
  let pressed = 0;
  let reached = { done: -1, at: begun };
  for (;;) {
    const send = await findSend(host, sendId);
    if (isOver(send)) return send;
    const remedy = offeredRemedy(send);
    if (remedy !== undefined) {
      await press(host, remedy, send);
      tally.interventions += 1;
      pressed += 1;
      weather.wildness = pressed >= patience ? 0 : weather.wildness / 2;
    }
    const now = performance.now();
    if (now - begun > badWeatherMs) weather.wildness = 0;
    if (send.progress.done !== reached.done) reached = { done: send.progress.done, at: now };
    if (now - reached.at > badWeatherMs + standStillMs || pressed > mostInterventions) {
      throw new Error(`The send does not come to an end: ${JSON.stringify(send)}`);
    }
    await delay(lookEveryMs);
  }
}

/** In good weather, the remedies for whom the bad weather kept out: whoever is left is refused for good. */
export async function tidyUp(promised: Promised, rig: WorkingOff): Promise<Send> {
  const { host, weather, tally } = rig;
  weather.wildness = 0;
  for (let round = 0; ; round += 1) {
    const send = await workOff(promised.sendId, rig);
    const remedy = await remedyFor(send, promised, host);
    if (remedy === undefined || round === 5) return send;
    if (remedy === 'outbox.startFreshList' && !send.canStartFreshList)
      count(tally, 'a fresh list that was not offered');
    tally.interventions += 1;
    await press(host, remedy, send);
  }
}

async function remedyFor(send: Send, { contacts, way }: Promised, host: Host): Promise<Remedy | undefined> {
  const parked = (await ask(() => deliveriesOf(host, send.id))).filter(({ state }) => state === 'parked');
  if (parked.some(({ reason }) => isStillThere(reason ?? ''))) return 'outbox.startFreshList';
  const isUnjust = parked.some(({ contactId }) => {
    const contact = contacts.get(contactId);
    return contact === undefined || !isKeptOut(contact, way);
  });
  if (!isUnjust) return undefined;
  return send.parkedToSend > 0 ? 'outbox.sendParked' : 'outbox.startFreshList';
}

/** What the screen says of somebody whom the list may have in spite of it all. */
function isStillThere(reason: string): boolean {
  return /could not be taken off|still has the earlier version/.test(reason);
}

function isOver({ state }: Send): boolean {
  return state === 'done' || state === 'attention';
}
