import type { ImportController } from '../import/import-session.ts';
import type { Preparation } from '../spreadsheet-worker/step-protocol.ts';
import { useFixStore } from './fix-store.ts';

function position(controller: ImportController): number {
  return controller.session.getState().detail?.position ?? 0;
}

/** Makes a change of many rows and says afterwards what it came to, with a way back. One that was cancelled says nothing. */
export async function changeRows(
  controller: ImportController,
  change: Preparation,
  textOf: (changes: number) => string,
): Promise<void> {
  const changes = await controller.applyToMany(change);
  if (changes === 0) return;
  useFixStore.getState().setOutcome({ text: textOf(changes), position: position(controller), canUndo: true });
}

/** Says that there was nothing to do, until the next change. */
export function sayNothingToDo(controller: ImportController, text: string): void {
  useFixStore.getState().setOutcome({ text, position: position(controller), canUndo: false });
}
