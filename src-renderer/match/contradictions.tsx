import { useState } from 'react';
import { contradictionText } from '../../src-shared/text/contradiction-text.ts';
import { visibleText } from '../../src-shared/text/visible-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import type { ColumnRowProps } from './column-row.tsx';
import { ContradictionsDialog } from './contradictions-dialog.tsx';
import styles from './match-step.module.css';

/** So many rows are shown with both texts beside the column. */
const shownExamples = 3;

/** Says in how many rows a column that is cut up contradicts the columns of the fields themselves, with some of them. */
export function Contradictions(props: ColumnRowProps) {
  const { controller, snapshot, report, column } = props;
  const { header, contradicted } = report;
  const [isOpen, setOpen] = useState(false);
  const examples = useAnswer(`${snapshot.revision} ${column}`, () =>
    controller.worker.ask('contradictions', { column, limit: shownExamples }),
  );
  return (
    <>
      <Notice
        kind="info"
        action={
          <Button label={contradictionText.lookFor(header)} onPress={() => setOpen(true)}>
            {contradictionText.look}
          </Button>
        }
      >
        {contradictionText.inMatch(header, contradicted)}
        <table className={styles.contradictions} aria-label={contradictionText.examples(header)}>
          <thead>
            <tr>
              <th scope="col">{contradictionText.row}</th>
              <th scope="col">{contradictionText.ownColumns}</th>
              <th scope="col">{header}</th>
            </tr>
          </thead>
          <tbody>
            {(examples ?? []).map(([row, own, cell]) => (
              <tr key={row}>
                <td>{(row + 1).toLocaleString('en-US')}</td>
                <td>{visibleText(own)}</td>
                <td>{visibleText(cell)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Notice>
      {isOpen ? <ContradictionsDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
