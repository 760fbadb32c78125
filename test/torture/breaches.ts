import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import type { Send } from '../../src-shared/contract/outbox.ts';
import type { RecordedRequest } from '../providers/fault-server.ts';
import type { Host } from './host.ts';
import { brokenPromises, membersOf, type Promised } from './promise.ts';
import type { ProviderSide } from './provider-side.ts';
import type { Tally } from './tally.ts';
import { deliveriesOf } from './user.ts';

const mostBytes = 1_000_000;

/** At the end of a round: every promise that was broken, and every rule that the recorded requests show broken. */
export async function findBreaches(
  host: Host,
  { remote, server }: ProviderSide,
  provider: AccountProvider,
  promises: readonly Promised[],
  tally: Tally,
): Promise<readonly string[]> {
  const found = [...requestBreaches(server.requests)];
  const sends = await host.call('outbox.sends', {});
  const toUse = new Set<string>();
  for (const promised of promises) {
    const send = sends.find(({ id }) => id === promised.sendId);
    if (send === undefined) {
      found.push('A send is lost.');
      continue;
    }
    tally.freshLists += send.abandonedLists.length;
    tally.delivered += send.counts.delivered;
    tally.parked += send.counts.parked;
    found.push(...unfinished(send));
    // A later send says what is on the list that it took over.
    if (send.isContinued) continue;
    const { remoteId, name } = send.remoteList ?? {};
    if (remoteId == null) {
      found.push(`No list to use is named: ${JSON.stringify(send)}`);
      continue;
    }
    toUse.add(remoteId);
    const there = await nameOf(provider, remote, remoteId);
    if (there !== name) found.push(`The list to use is called "${there}" there, and "${name}" here.`);
    const onList = await membersOf(provider, remote, remoteId);
    const broken = brokenPromises(promised, await deliveriesOf(host, send.id), onList);
    found.push(
      ...broken.slice(0, 5),
      ...(broken.length > 5 ? [`... and ${broken.length - 5} more of this send.`] : []),
    );
  }
  if (provider === 'prayerletters') found.push(...(await unnamedLists(remote, sends, toUse)));
  return found;
}

function unfinished({ state, counts, lastError }: Send): readonly string[] {
  const open = counts.queued + counts.sending + counts.unknown + counts.cancelled;
  const isOver = state === 'done' || state === 'attention';
  return isOver && open === 0 ? [] : [`A send ended ${state} with ${JSON.stringify(counts)}: ${lastError}`];
}

function requestBreaches(requests: readonly RecordedRequest[]): readonly string[] {
  const overlapping = requests.filter((request, index) => {
    const before = requests[index - 1];
    return request.overlapped || (before !== undefined && request.startedAt < (before.endedAt ?? Infinity));
  });
  const large = requests.filter(({ bodyBytes }) => bodyBytes > mostBytes);
  return [
    ...overlapping.slice(0, 3).map(({ method, path }) => `Two requests at once: ${method} ${path}.`),
    ...large.slice(0, 3).map(({ path, bodyBytes }) => `${bodyBytes} bytes in one request to ${path}.`),
  ];
}

async function nameOf(provider: AccountProvider, remote: ProviderSide['remote'], id: string): Promise<string> {
  const isTemporary = provider === 'prayerletters';
  const document = await remote.get(isTemporary ? 'prayerletters.list' : 'postgrid.list', id);
  const body = Object(document?.body);
  return String(
    isTemporary ? Reflect.get(body, 'name') : Reflect.get(Object(Reflect.get(body, 'label')), 'description'),
  );
}

/** Lists with people on them that the screen names neither as the one to use nor as one to ignore. */
async function unnamedLists(
  remote: ProviderSide['remote'],
  sends: readonly Send[],
  toUse: ReadonlySet<string>,
): Promise<readonly string[]> {
  const ignored = new Set(sends.flatMap(({ abandonedLists }) => abandonedLists));
  const found: string[] = [];
  for (const { id } of await remote.find('prayerletters.list', '')) {
    const name = await nameOf('prayerletters', remote, id);
    if (toUse.has(id) || ignored.has(name)) continue;
    const people = await remote.find('prayerletters.contact', id);
    if (people.length > 0)
      found.push(`The list "${name}" has ${people.length} people on it, and nobody says to ignore it.`);
  }
  return found;
}
