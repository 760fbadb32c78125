import { knownContactsText } from '../../src-shared/text/duplicate-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDuplicates } from './use-duplicates.ts';

/** Says so when a file has an ID column and most of its rows are contacts already: it is an update, not a new list. */
export function KnownNotice({ controller, detail, snapshot }: StepProps) {
  const { forecast } = useDuplicates({ controller, snapshot });
  const column = snapshot.columns.find(({ target }) => target.kind === 'field' && target.field === 'externalId');
  if (forecast === undefined || column === undefined || detail.step === 'fix') return null;
  // Rows that this very import has kept are no news.
  const known = forecast.known - snapshot.readyKept;
  const rows = forecast.added + known;
  if (known === 0 || known * 2 < rows) return null;
  return <Notice kind="info">{knownContactsText(known, rows, column.header)}</Notice>;
}
