import { useEffect, useState } from 'react';
import type { ImportDetail } from '../../src-shared/contract/imports.ts';
import { correctionText } from '../../src-shared/text/give-back-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { useOpening } from '../import/opening.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { applyCorrections, findCorrections, type Returned } from './returned-corrections.ts';

/** Recognises a sheet of corrections that has come back, and asks what to do with it; nothing for any other file. */
export function CorrectionsNotice({ controller, detail, snapshot }: StepProps) {
  const [isNew, setNew] = useTextDraft(`opened as new ${detail.id}`, '');
  const [isReturned, setReturned] = useState(false);
  const [found, setFound] = useState<Returned>();
  const [problem, setProblem] = useState<string>();
  const isAsked = isNew !== '' || snapshot.counts.kept > 0;
  useEffect(() => {
    if (isAsked) return;
    let isCurrent = true;
    async function look(): Promise<void> {
      const origin = await controller.worker.ask('correctionsOrigin', null);
      if (origin === null || !isCurrent) return;
      setReturned(true);
      const returned = await findCorrections(controller);
      if (isCurrent) setFound(returned);
    }
    look().catch((error: unknown) => isCurrent && setProblem(failureMessage(error)));
    return () => {
      isCurrent = false;
    };
  }, [controller, isAsked]);

  if (isAsked || !isReturned) return null;
  const openAsNew = <Button onPress={() => setNew('yes')}>{correctionText.openAsNew}</Button>;
  if (problem !== undefined) {
    return (
      <Notice kind="error" action={openAsNew}>
        {problem}
      </Notice>
    );
  }
  if (found === undefined) return <Notice kind="info">{correctionText.reading}</Notice>;
  const { original, changes, sheet } = found;
  if (original === undefined || changes === undefined) return <Notice kind="warning">{correctionText.gone}</Notice>;
  if (!changes.isSamePart) {
    return (
      <Notice kind="warning" action={<Actions original={original}>{openAsNew}</Actions>}>
        {correctionText.otherPart(original.fileName, sheet.part)}
      </Notice>
    );
  }
  const cells = changes.edits.length;
  if (cells === 0) {
    return (
      <Notice kind="info" action={<Actions original={original}>{openAsNew}</Actions>}>
        {correctionText.nothingDiffers(original.fileName)}
      </Notice>
    );
  }

  const isWhole = changes.withoutPlace === 0 && sheet.unknownRows === 0;
  async function apply(to: ImportDetail, made: NonNullable<typeof changes>): Promise<void> {
    try {
      await applyCorrections(to, made, detail.fileName);
      go({ screen: 'import', importId: to.id });
      const applied = correctionText.applied(to.fileName, made.edits.length);
      useOpening.setState({
        notices: [isWhole ? applied : `${applied} ${correctionText.sheetStays}`],
        place: { importId: to.id, isKnown: false },
      });
      // All of it is in the other import now; the file itself is where it was.
      if (isWhole) await ask('imports.discard', { importId: detail.id });
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <Notice
      kind="info"
      action={
        <>
          <Button kind="primary" onPress={() => void apply(original, changes)}>
            {correctionText.apply}
          </Button>
          {openAsNew}
        </>
      }
    >
      <p>{correctionText.question(original.fileName, changes.rows, cells)}</p>
      {changes.withoutPlace > 0 ? <p>{correctionText.withoutPlace(changes.withoutPlace)}</p> : null}
      {sheet.unknownRows > 0 ? <p>{correctionText.unknownRows(sheet.unknownRows)}</p> : null}
    </Notice>
  );
}

function Actions({ original, children }: { readonly original: ImportDetail; readonly children: React.ReactNode }) {
  return (
    <>
      <Button onPress={() => go({ screen: 'import', importId: original.id })}>{correctionText.openOriginal}</Button>
      {children}
    </>
  );
}
