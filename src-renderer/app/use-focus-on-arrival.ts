import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on the heading of a screen when the user gets to another one, so that the keyboard goes on from there and a
 * screen reader says where it is; the window's title says it too. Not at the start, where nothing had the focus.
 */
export function useFocusOnArrival(main: RefObject<HTMLElement | null>, place: string): void {
  const before = useRef(place);
  useEffect(() => {
    const heading = main.current?.querySelector('h1');
    document.title = `${heading?.textContent ?? ''} – Fieldpost`;
    if (before.current === place) return;
    before.current = place;
    heading?.focus();
  }, [main, place]);
}
