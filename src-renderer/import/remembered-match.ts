import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { ask } from '../host/host-client.ts';
import { headersOf, templateOfImport, templateStep } from '../match/template-steps.ts';
import type { Snapshot } from '../spreadsheet-worker/protocol.ts';

/** Columns without names say nothing about what is in them: another file with as many columns may be quite different. */
function hasHeaders({ reading, columns }: Snapshot): boolean {
  return reading.headerRow >= 0 && columns.length > 0;
}

/**
 * The step that matches a file that was not matched yet: as the last file with the same columns, else as the app does it. A
 * store that cannot say how it was last time is no reason not to open a file.
 */
export async function automaticMatch(snapshot: Snapshot): Promise<Operation> {
  const own: Operation = { op: 'match', targets: snapshot.columns.map(({ target }) => target), automatic: true };
  if (!hasHeaders(snapshot)) return own;
  try {
    const { remembered } = await ask('templates.suggest', { headers: headersOf(snapshot) });
    if (remembered === null) return own;
    return { ...templateStep(remembered, snapshot, { source: 'remembered', name: '' }), automatic: true };
  } catch {
    return own;
  }
}

/** Remembers how a file was matched, once rows of it were kept. Not worth a word should it fail. */
export function rememberMatch(snapshot: Snapshot | undefined): void {
  if (snapshot === undefined || !hasHeaders(snapshot)) return;
  ask('templates.remember', { headers: headersOf(snapshot), template: templateOfImport(snapshot) }).catch(() => {});
}
