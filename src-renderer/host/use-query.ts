import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallOutput, Channel } from '../../src-shared/contract/contract.ts';
import type { Topic } from '../../src-shared/contract/events.ts';
import { ask, failureMessage, host } from './host-client.ts';

export interface Query<T> {
  /** The newest answer; kept while a newer one is on its way. Undefined until the first one has arrived. */
  readonly data: T | undefined;
  readonly error: string | undefined;
  readonly refresh: () => void;
}

/**
 * Asks for something and asks again whenever one of the topics changes; at most one question is under way, however often
 * they change. Answers that were overtaken by another question are dropped.
 */
export function useQuery<C extends Channel>(
  channel: C,
  input: CallInput<C>,
  topics: readonly Topic[],
): Query<CallOutput<C>> {
  const [state, setState] = useState<{ data?: CallOutput<C>; error?: string }>({});
  const asked = useRef(0);
  /** The question that was asked and not answered yet. */
  const underWay = useRef<string>(undefined);
  /** Whether something changed while it was under way, so that it has to be asked once more. */
  const again = useRef(false);
  const inputKey = JSON.stringify(input);
  const topicKey = topics.join();

  const refresh = useCallback(() => {
    const key = `${channel} ${inputKey}`;
    if (underWay.current === key) {
      again.current = true;
      return;
    }
    asked.current += 1;
    const question = asked.current;
    underWay.current = key;
    again.current = false;
    const over = (): void => {
      if (question !== asked.current) return;
      underWay.current = undefined;
      if (again.current) refresh();
    };
    ask(channel, JSON.parse(inputKey) as CallInput<C>)
      .then(
        (data) => question === asked.current && setState({ data }),
        (error: unknown) => question === asked.current && setState((old) => ({ ...old, error: failureMessage(error) })),
      )
      .finally(over);
  }, [channel, inputKey]);

  useEffect(() => {
    refresh();
    const watched = new Set(topicKey.split(','));
    return host().subscribe((event) => {
      if (event.topics.some((topic) => watched.has(topic))) refresh();
    });
  }, [refresh, topicKey]);

  return { data: state.data, error: state.error, refresh };
}
