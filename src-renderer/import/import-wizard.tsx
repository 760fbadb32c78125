import { Redo2, Undo2 } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { assertNever } from '../../src-shared/assert-never.ts';
import { type ImportStep, importSteps } from '../../src-shared/contract/imports.ts';
import { destinations } from '../../src-shared/providers/destinations.ts';
import { importText } from '../../src-shared/text/import-text.ts';
import { go } from '../app/navigation.ts';
import { searchOf } from '../duplicates/duplicate-search.ts';
import { useDuplicateView } from '../duplicates/duplicate-store.ts';
import { FixOrDuplicates } from '../duplicates/fix-or-duplicates.tsx';
import { KnownNotice } from '../duplicates/known-notice.tsx';
import { useFixStore } from '../fix/fix-store.ts';
import { WorkProgress } from '../fix/work-progress.tsx';
import { CorrectionsNotice } from '../give-back/corrections-notice.tsx';
import { MatchStep } from '../match/match-step.tsx';
import { useMatchView } from '../match/match-view.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { isDialogOpen } from '../ui/dialog-open.ts';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './import.module.css';
import { type ImportController, type ImportSession, openImport } from './import-session.ts';
import { KeepStep } from './keep-step.tsx';
import { OpenStep } from './open-step.tsx';
import { OpeningNotices } from './opening-notices.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { UnreadablePage } from './unreadable-page.tsx';

const destinationOptions = Object.values(destinations).map(({ id, label }) => ({ value: id, label }));

export interface StepProps {
  readonly controller: ImportController;
  readonly detail: NonNullable<ImportSession['detail']>;
  readonly snapshot: NonNullable<ImportSession['snapshot']>;
}

const Step = memo(function Step(props: StepProps) {
  switch (props.detail.step) {
    case 'open':
      return <OpenStep {...props} />;
    case 'match':
      return <MatchStep {...props} />;
    case 'fix':
      return <FixOrDuplicates {...props} />;
    case 'keep':
      return <KeepStep {...props} />;
    default:
      return assertNever(props.detail.step, 'step');
  }
});

/** What there is to know about the file as a whole, whatever step is shown. */
const ImportNotices = memo(function ImportNotices(props: StepProps) {
  const notice = useStore(props.controller.session, (session) => session.notice);
  return (
    <div className={styles.importNotices}>
      {notice === undefined ? null : <Notice kind="info">{notice}</Notice>}
      <CorrectionsNotice {...props} />
      <KnownNotice {...props} />
    </div>
  );
});

/** One import, from the file to the address book. Every step can be revisited at any time. */
export function ImportWizard({ importId }: { readonly importId: string }) {
  const [controller, setController] = useState<ImportController>();
  useEffect(() => {
    let opened: ImportController | undefined;
    let isLeft = false;
    const close = (): void => {
      if (opened !== undefined) searchOf(opened).close();
      opened?.close();
    };
    const open = (): void => {
      if (isLeft) return;
      close();
      useFixStore.getState().reset();
      useDuplicateView.getState().close();
      useMatchView.getState().reset();
      opened = openImport(importId, open);
      setController(opened);
    };
    open();
    return () => {
      isLeft = true;
      close();
    };
  }, [importId]);
  return controller === undefined ? null : <Wizard controller={controller} />;
}

function Wizard({ controller }: { readonly controller: ImportController }) {
  const { detail, hasRows, error, unreadable, canUndo, canRedo, isHeld } = useStore(
    controller.session,
    useShallow(({ work: _, notice: __, snapshot, ...session }) => ({ ...session, hasRows: snapshot !== undefined })),
  );

  useEffect(() => {
    const shortcut = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isTyping || isDialogOpen()) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) void controller.undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) void controller.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', shortcut);
    return () => window.removeEventListener('keydown', shortcut);
  }, [controller]);

  const isUnread = !hasRows && error !== undefined;
  const current = isUnread ? 'open' : detail?.step;
  useEffect(() => {
    // Whoever comes back to Fix by its name wants the rows; the ways to the duplicates open them before they lead there.
    if (current !== 'fix') useDuplicateView.getState().close();
  }, [current]);

  function show(step: ImportStep): void {
    useDuplicateView.getState().close();
    controller.setStep(step);
  }

  return (
    <div className={styles.wizard}>
      <header className={styles.head}>
        <Button kind="quiet" onPress={() => go({ screen: 'import' })}>
          {importText.backToImports}
        </Button>
        <h1 className={styles.fileName} tabIndex={-1}>
          {detail?.fileName ?? importText.title}
        </h1>
        <nav className={styles.steps} aria-label={importText.stepsLabel}>
          {importSteps.map((step, index) => (
            <AriaButton
              key={step}
              className={cx(styles.step)}
              isDisabled={!hasRows}
              onPress={() => show(step)}
              {...(current === step ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles.stepNumber} aria-hidden>
                {index + 1}
              </span>
              {importText.steps[step]}
            </AriaButton>
          ))}
        </nav>
        <Button
          kind="quiet"
          label={importText.undo}
          isDisabled={!canUndo || isHeld}
          onPress={() => void controller.undo()}
        >
          <Undo2 size={16} aria-hidden />
        </Button>
        <Button
          kind="quiet"
          label={importText.redo}
          isDisabled={!canRedo || isHeld}
          onPress={() => void controller.redo()}
        >
          <Redo2 size={16} aria-hidden />
        </Button>
        <div className={styles.destination}>
          <SelectField
            label={importText.destination}
            value={detail?.destination}
            options={destinationOptions}
            isDisabled={isHeld}
            onChange={(destination) => void controller.setDestination(destination)}
          />
        </div>
      </header>
      {unreadable === undefined ? (
        <div className={styles.news}>
          <OpeningNotices importId={detail?.id ?? ''} />
          {error === undefined ? null : <Notice kind="error">{error}</Notice>}
        </div>
      ) : null}
      <Steps controller={controller} />
    </div>
  );
}

/** A step is drawn piece by piece, so that the window answers meanwhile: until it is there, the one before it stays. */
function Steps({ controller }: { readonly controller: ImportController }) {
  const detail = useDeferredValue(useStore(controller.session, (session) => session.detail));
  const snapshot = useDeferredValue(useStore(controller.session, (session) => session.snapshot));
  if (detail === undefined || snapshot === undefined) return <NotRead controller={controller} />;
  return (
    <>
      <ImportNotices controller={controller} detail={detail} snapshot={snapshot} />
      {/* Fix shows it beside the rows. */}
      {detail.step === 'fix' ? null : <WorkProgress controller={controller} />}
      <Step controller={controller} detail={detail} snapshot={snapshot} />
    </>
  );
}

/** What is shown instead of the steps while the file is read, or when it cannot be. */
function NotRead({ controller }: { readonly controller: ImportController }) {
  const { detail, error, unreadable, work } = useStore(controller.session);
  if (detail !== undefined && unreadable !== undefined) {
    const { id, fileName } = detail;
    return <UnreadablePage importId={id} fileName={fileName} reason={error ?? ''} isStored={unreadable === 'stored'} />;
  }
  return error === undefined ? <ReadingProgress controller={controller} work={work} /> : null;
}
