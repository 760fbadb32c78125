import { keepText } from '../../src-shared/text/keep-text.ts';
import { useDuplicateView } from '../duplicates/duplicate-store.ts';
import { useFixStore } from '../fix/fix-store.ts';
import { NoLetterLine } from '../match/no-letter-line.tsx';
import { useProposals } from '../match/use-proposals.ts';
import type { KeepForecast } from '../spreadsheet-worker/keep-protocol.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './import.module.css';
import type { StepProps } from './import-wizard.tsx';

/** Shows the Fix step with only some of its rows. */
function showRows(controller: StepProps['controller'], filter: 'errors' | 'warnings' | 'skipped'): void {
  useDuplicateView.getState().close();
  useFixStore.getState().setQuery({ filter, text: '' });
  controller.setStep('fix');
}

/** What becomes of the rows: new contacts, known ones, and those that stay out with the reason and a way to them. */
export function KeepFacts({
  controller,
  snapshot,
  forecast,
}: Pick<StepProps, 'controller' | 'snapshot'> & { readonly forecast: KeepForecast | undefined }) {
  const proposals = useProposals({ controller, snapshot });
  const known = forecast?.known ?? snapshot.readyKept;
  const added = forecast?.added ?? snapshot.ready - snapshot.readyKept;
  return (
    <div className={styles.keepFacts}>
      {known > 0 && added > 0 ? <p>{keepText.readyNew(added)}</p> : null}
      {known > 0 ? <p>{keepText.readyAgain(known)}</p> : null}
      {snapshot.counts.warnings === 0 ? null : (
        <p>
          {keepText.warned(snapshot.counts.warnings)}{' '}
          <LinkButton onPress={() => showRows(controller, 'warnings')}>{keepText.showWarnings}</LinkButton>
        </p>
      )}
      <NoLetterLine controller={controller} rows={proposals.rows} />
      <StayingOut controller={controller} snapshot={snapshot} forecast={forecast} />
    </div>
  );
}

/** The rows that stay out, and why. */
export function StayingOut({
  controller,
  snapshot,
  forecast,
}: Pick<StepProps, 'controller' | 'snapshot'> & { readonly forecast: KeepForecast | undefined }) {
  const { errors } = snapshot.counts;
  const out = [
    ...(forecast === undefined ? [] : [[forecast.skipped, keepText.skipped] as const]),
    ...(forecast === undefined ? [] : [[forecast.merged, keepText.merged] as const]),
    ...(forecast === undefined ? [] : [[forecast.byRule, keepText.byRule] as const]),
  ].filter(([rows]) => rows > 0);
  return (
    <>
      {errors === 0 ? null : (
        <p>
          {keepText.staying(errors)}{' '}
          <LinkButton onPress={() => showRows(controller, 'errors')}>{keepText.showErrors}</LinkButton>
        </p>
      )}
      {out.map(([rows, text]) => (
        <p key={text(rows)}>{text(rows)}</p>
      ))}
      {out.length === 0 ? null : (
        <p>
          <LinkButton onPress={() => showRows(controller, 'skipped')}>{keepText.showLeftOut}</LinkButton>
        </p>
      )}
    </>
  );
}
