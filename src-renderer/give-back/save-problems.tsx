import { useRef, useState } from 'react';
import { correctionText } from '../../src-shared/text/give-back-text.ts';
import { failureMessage } from '../host/host-client.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import type { LongWork } from '../import/watched-work.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { saveFile } from '../ui/save-file.ts';
import { SelectField } from '../ui/select-field.tsx';

type Format = 'xlsx' | 'csv';

const formats = [
  { value: 'xlsx', label: correctionText.xlsx },
  { value: 'csv', label: correctionText.csv },
] as const satisfies readonly { readonly value: Format; readonly label: string }[];

/** Saves the rows with problems as a file for whoever has to correct them; nothing where there are none. */
export function SaveProblems(props: StepProps) {
  const [isOpen, setOpen] = useState(false);
  const { errors, warnings } = props.snapshot.counts;
  if (errors + warnings === 0) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{correctionText.save}</Button>
      <Dialog title={correctionText.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SaveForm {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function SaveForm({ controller, detail, snapshot, onClose }: StepProps & { readonly onClose: () => void }) {
  const { errors, warnings } = snapshot.counts;
  const [which, setWhich] = useState<'errors' | 'warnings'>(errors > 0 ? 'errors' : 'warnings');
  const [format, setFormat] = useState<Format>('xlsx');
  const [work, setWork] = useState<LongWork>();
  const [problem, setProblem] = useState<string>();
  const writing = useRef<AbortController>(undefined);
  // A row may have both; how many have either is counted by the worker.
  const rows = [
    ...(errors > 0 ? [{ value: 'errors' as const, label: correctionText.errors(errors) }] : []),
    ...(warnings > 0 ? [{ value: 'warnings' as const, label: correctionText.withWarnings }] : []),
  ];

  async function save(): Promise<void> {
    const aborter = new AbortController();
    writing.current = aborter;
    setWork({ done: 0, total: snapshot.counts.all });
    try {
      const { bytes } = await controller.worker.ask(
        'problemFile',
        { importId: detail.id, format, warnings: which === 'warnings' },
        { signal: aborter.signal, onProgress: (done, total) => setWork({ done, total }) },
      );
      saveFile({ fileName: correctionText.fileName(detail.fileName, format), bytes });
      onClose();
    } catch (error) {
      if (!aborter.signal.aborted) setProblem(failureMessage(error));
    } finally {
      setWork(undefined);
    }
  }

  return (
    <>
      <p>{correctionText.help}</p>
      <SelectField label={correctionText.which} value={which} options={rows} onChange={setWhich} />
      <SelectField label={correctionText.format} value={format} options={formats} onChange={setFormat} />
      {format === 'csv' ? <p>{correctionText.csvCare}</p> : null}
      {work === undefined ? null : <Progress label={correctionText.writing} done={work.done} total={work.total} />}
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <DialogActions>
        <Button
          onPress={() => {
            writing.current?.abort();
            onClose();
          }}
        >
          {correctionText.cancel}
        </Button>
        <Button kind="primary" isDisabled={work !== undefined} onPress={() => void save()}>
          {correctionText.confirm}
        </Button>
      </DialogActions>
    </>
  );
}
