import type { ImportController } from '../import/import-session.ts';
import { useFixStore } from './fix-store.ts';

function position(controller: ImportController): number {
  return controller.session.getState().detail?.position ?? 0;
}

/** Makes a change of many rows and says afterwards what it came to, with a way back. One that was cancelled says nothing. */
export async function changeRows(
  controller: ImportController,
  change: () => Promise<boolean>,
  text: string,
): Promise<boolean> {
  const before = position(controller);
  const isDone = (await change()) && position(controller) > before;
  if (isDone) useFixStore.getState().setOutcome({ text, position: position(controller), canUndo: true });
  return isDone;
}

/** Says that there was nothing to do, until the next change. */
export function sayNothingToDo(controller: ImportController, text: string): void {
  useFixStore.getState().setOutcome({ text, position: position(controller), canUndo: false });
}
