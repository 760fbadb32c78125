import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CallInput, CallOutput, Channel } from '../../src-shared/contract/contract.ts';
import type { Result } from '../../src-shared/contract/failure.ts';
import { CallFailed, type FromHost, HostGone, type HostSettings, type ToHost } from './host-messages.ts';

const program = fileURLToPath(new URL('./host-child.ts', import.meta.url));

/** What Node has made of the sources is kept, so that a restart takes a fraction of the time. */
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/host-process', import.meta.url));

/** The app in a process of its own, which can be killed and started again on the same data. */
export interface Host {
  /** Asks it; rejects with `CallFailed` when it says no, and with `HostGone` when it dies meanwhile. */
  call<C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C>>;
  /** Gives it the key of an account again at every start, as a keychain does. */
  keepKey(accountId: string, key: string): void;
  /** Sets the clock of the computer wrong by so many milliseconds. */
  setClock(offset: number): void;
  setOnline(online: boolean): void;
  /** Ends it at once, as a power cut would (kill -9), and starts it again. */
  killAndRestart(): Promise<void>;
  /** Ends it at once. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Lets it end by itself. */
  close(): Promise<void>;
  /** The errors that the app has logged. */
  readonly faults: readonly string[];
}

export function createHost(settings: Omit<HostSettings, 'keys' | 'clockOffset'>): Host {
  const keys: (readonly [string, string])[] = [];
  const faults: string[] = [];
  const waiting = new Map<number, { resolve: (result: Result<unknown>) => void; reject: (error: Error) => void }>();
  let child: ChildProcess | undefined;
  let up: Promise<void> = Promise.reject(new HostGone());
  up.catch(() => undefined);
  let nextId = 1;
  let clockOffset = 0;
  let starts = 0;

  function launch(): Promise<void> {
    starts += 1;
    const given: HostSettings = { ...settings, seed: settings.seed + starts, keys, clockOffset };
    const launched = fork(program, [JSON.stringify(given)], {
      serialization: 'advanced',
      execArgv: [],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child = launched;
    launched.stderr?.on('data', (data: Buffer) => faults.push(`stderr: ${data}`));
    const ready = Promise.withResolvers<void>();
    launched.on('message', (message: FromHost) => {
      if (message.kind === 'ready') ready.resolve();
      else if (message.kind === 'fault') faults.push(`${message.message} ${message.details}`);
      else {
        waiting.get(message.id)?.resolve(message.result);
        waiting.delete(message.id);
      }
    });
    launched.once('close', () => {
      ready.reject(new HostGone());
      for (const call of waiting.values()) call.reject(new HostGone());
      waiting.clear();
    });
    ready.promise.catch(() => undefined);
    return ready.promise;
  }

  function tell(message: ToHost): boolean {
    if (child?.connected !== true) return false;
    child.send(message, () => undefined);
    return true;
  }

  async function end(signal: 'SIGKILL' | 'close'): Promise<void> {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'close');
    if (signal === 'SIGKILL') ending.kill('SIGKILL');
    else ending.send({ kind: 'close' } satisfies ToHost);
    await gone;
  }

  // A run that is cut off must leave nothing running.
  const killAtExit = (): void => {
    child?.kill('SIGKILL');
  };

  async function start(): Promise<void> {
    process.once('exit', killAtExit);
    up = launch();
    await up;
  }

  function finish(signal: 'SIGKILL' | 'close'): Promise<void> {
    process.off('exit', killAtExit);
    return end(signal);
  }

  return {
    faults,
    start,
    kill: () => finish('SIGKILL'),
    close: () => finish('close'),
    keepKey: (accountId, key) => void keys.push([accountId, key]),
    setClock(offset) {
      clockOffset = offset;
      tell({ kind: 'set-clock', offset });
    },
    setOnline: (online) => void tell({ kind: 'set-online', online }),
    killAndRestart() {
      // Whoever asks meanwhile waits for the new process.
      up = end('SIGKILL').then(launch);
      up.catch(() => undefined);
      return up;
    },
    async call<C extends Channel>(channel: C, input: CallInput<C>) {
      await up;
      const id = nextId++;
      const answer = Promise.withResolvers<Result<unknown>>();
      waiting.set(id, answer);
      if (!tell({ kind: 'call', id, channel, input })) {
        waiting.delete(id);
        throw new HostGone();
      }
      const result = await answer.promise;
      if (!result.ok) throw new CallFailed(channel, result.error);
      return result.value as CallOutput<C>;
    },
  };
}
