import { assertNever } from '../../src-shared/assert-never.ts';
import type { ImportController } from '../import/import-session.ts';
import type { Snapshot } from '../spreadsheet-worker/protocol.ts';
import { useFixStore } from './fix-store.ts';
import { LeaveOutDialog } from './leave-out-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { RepairDialog } from './repair-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import type { ShownRows } from './use-shown-rows.ts';

export interface FixDialogsProps {
  readonly controller: ImportController;
  readonly snapshot: Snapshot;
  readonly shown: ShownRows;
}

/** The question about many rows that is on the screen, if there is one. */
export function FixDialogs({ controller, snapshot, shown }: FixDialogsProps) {
  const { question, ask } = useFixStore();
  const onClose = (): void => ask(undefined);
  if (question === undefined) return null;
  switch (question.kind) {
    case 'repair':
      return <RepairDialog controller={controller} {...question} onClose={onClose} />;
    case 'replace':
      return (
        <ReplaceDialog
          controller={controller}
          shown={shown}
          allRows={snapshot.counts.all}
          fields={snapshot.fields}
          onClose={onClose}
        />
      );
    case 'paste':
      return <PasteDialog controller={controller} {...question} onClose={onClose} />;
    case 'leave-out':
      return <LeaveOutDialog controller={controller} query={shown.query} {...question} onClose={onClose} />;
    default:
      return assertNever(question, 'question');
  }
}
