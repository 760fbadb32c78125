import { startTransition, useEffect, useState } from 'react';

/**
 * How many items of a list to draw by now: a few at first, then more and more until it is all of them. Between two times the
 * window hears keys and clicks, which a screen of many choices would otherwise keep waiting.
 *
 * @param step so many more are drawn at once
 */
export function useGrowingCount(total: number, step: number): number {
  const [count, setCount] = useState(step);
  useEffect(() => {
    if (count < total) startTransition(() => setCount(count + step));
  }, [count, total, step]);
  return Math.min(count, total);
}
