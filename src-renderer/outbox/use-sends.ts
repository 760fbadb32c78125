import { useEffect, useState } from 'react';
import type { Send } from '../../src-shared/contract/outbox.ts';
import { ask, failureMessage, host } from '../host/host-client.ts';
import { createSendsReader } from './sends-reader.ts';

export interface Sends {
  /** Newest first; undefined until they have been read for the first time. */
  readonly sends: readonly Send[] | undefined;
  readonly error: string | undefined;
}

/** Every send, read again as it changes. */
export function useSends(): Sends {
  const [state, setState] = useState<Sends>({ sends: undefined, error: undefined });
  useEffect(() => {
    const reader = createSendsReader({
      ask: (sendIds) => ask('outbox.sends', sendIds === undefined ? {} : { sendIds: [...sendIds] }),
      show: (sends) => setState({ sends, error: undefined }),
      fail: (error) => setState((before) => ({ ...before, error: failureMessage(error) })),
    });
    const unsubscribe = host().subscribe(({ topics, sends }) => {
      const isOther = topics.includes('accounts') || topics.includes('settings');
      if (isOther || (topics.includes('outbox') && sends === undefined)) reader.readAll();
      else if (topics.includes('outbox') && sends !== undefined) reader.read(sends);
    });
    reader.readAll();
    return () => {
      unsubscribe();
      reader.close();
    };
  }, []);
  return state;
}
