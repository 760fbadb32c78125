import { startTransition, useEffect, useState } from 'react';

/** So many more are drawn at once. */
const step = 6;

/**
 * How many items of a list to draw by now: a few at first, then more and more until it is all of them. Between two times the
 * window hears keys and clicks, which a screen of many choices would otherwise keep waiting.
 */
export function useGrowingCount(total: number): number {
  const [count, setCount] = useState(step);
  useEffect(() => {
    if (count < total) startTransition(() => setCount(count + step));
  }, [count, total]);
  return Math.min(count, total);
}
