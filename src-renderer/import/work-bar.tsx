import { workText } from '../../src-shared/text/fix-text.ts';
import { Progress } from '../ui/progress.tsx';
import type { LongWork } from './watched-work.ts';

const megabyte = 1_000_000;

/** How far long work is: in rows, or in megabytes while a file is read. */
export function WorkBar({ label, work }: { readonly label: string; readonly work: LongWork }) {
  if (work.unit !== 'bytes') return <Progress label={label} done={work.done} total={work.total} />;
  return (
    <Progress
      label={workText.reading}
      done={Math.floor(work.done / megabyte)}
      total={Math.ceil(work.total / megabyte)}
      note="MB"
    />
  );
}
