import { useEffect, useEffectEvent } from 'react';
import { isDialogOpen } from '../ui/dialog-open.ts';

export interface FixKeys {
  readonly onNextProblem: () => void;
  readonly onPreviousProblem: () => void;
  readonly onFind: () => void;
  readonly onReplace: () => void;
}

/** The keys of the Fix step that work wherever the focus is: F8, Shift+F8, Ctrl+F and Ctrl+H. */
export function useFixKeys(keys: FixKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isDialogOpen()) return;
    const isControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const key = event.key.toLowerCase();
    if (key === 'f8') (event.shiftKey ? keys.onPreviousProblem : keys.onNextProblem)();
    else if (isControl && key === 'f') keys.onFind();
    // On a Mac, Command+H hides every app.
    else if (isControl && event.ctrlKey && key === 'h') keys.onReplace();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
