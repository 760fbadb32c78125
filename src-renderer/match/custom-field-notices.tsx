import { destinations } from '../../src-shared/providers/destinations.ts';
import { prayerLettersLimits } from '../../src-shared/providers/prayerletters/limits.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says when there are more custom fields than the service accepts, or longer ones. */
export function CustomFieldNotices({ detail, snapshot }: StepProps) {
  const { id, label } = destinations[detail.destination];
  if (id !== 'prayerletters') return null;
  const { metadataFields, metadataLength } = prayerLettersLimits;
  const custom = snapshot.columns.filter(({ target }) => target.kind === 'custom').length;
  const tooLong = snapshot.problems.find(({ code }) => code === 'metadata-length')?.count ?? 0;
  return (
    <>
      {custom > metadataFields ? (
        <Notice kind="warning">{matchText.tooManyCustom(label, custom, metadataFields)}</Notice>
      ) : null}
      {tooLong > 0 ? <Notice kind="warning">{matchText.tooLongCustom(label, tooLong, metadataLength)}</Notice> : null}
    </>
  );
}
