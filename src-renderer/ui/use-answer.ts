import { useEffect, useEffectEvent, useState } from 'react';

/**
 * The answer to a question that is asked again whenever `key` changes. The previous answer is kept while the next one is on
 * its way; answers that were overtaken and questions that fail change nothing.
 */
export function useAnswer<T>(key: string, question: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>();
  const ask = useEffectEvent(question);
  useEffect(() => {
    let isCurrent = true;
    ask().then(
      (value) => isCurrent && setAnswer({ key, value }),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return answer?.value;
}
