import { useEffect, useState } from 'react';
import { namesText } from '../../src-shared/text/row-rules-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import type { NameExamples, NameLines } from '../spreadsheet-worker/protocol.ts';
import { cx } from '../ui/class-names.ts';
import styles from './row-rules.module.css';

const lines = [
  ['name', namesText.envelope],
  ['greeting', namesText.greeting],
  ['fileAs', namesText.fileAs],
] as const satisfies readonly (readonly [keyof NameLines, string])[];

/** The examples for the names in force; those before stay until they are there. A question that was overtaken is taken back. */
function useExamples({ controller, snapshot }: StepProps): readonly NameExamples[] | undefined {
  const { names, revision } = snapshot;
  const [examples, setExamples] = useState<readonly NameExamples[]>();
  useEffect(() => {
    if (revision < 0) return;
    const aborter = new AbortController();
    controller.worker.ask('nameExamples', { rules: names }, { signal: aborter.signal }).then(setExamples, () => {});
    return () => aborter.abort();
  }, [controller, names, revision]);
  return examples;
}

/** What the rules make of real names of the file, with some of every kind of household. */
export function NameExamplesTable(props: StepProps) {
  const examples = useExamples(props);
  if (examples === undefined) return <p role="status">{namesText.reading}</p>;
  return (
    <table className={styles.examples} aria-label={namesText.examples}>
      <thead>
        <tr>
          <th scope="col">{namesText.row}</th>
          {lines.map(([line, label]) => (
            <th key={line} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {examples.map(({ kind, count, examples: rows }) => (
        <tbody key={kind}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={styles.kind}>
              {namesText.kind(kind, count)}
            </th>
          </tr>
          {rows.map(({ row, before, after }) => (
            <tr key={row}>
              <td className={styles.rowNumber}>{(row + 1).toLocaleString('en-US')}</td>
              {lines.map(([line]) => (
                <td key={line}>
                  <Change before={before[line]} after={after[line]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Change({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === after) {
    return before === '' ? <em>{namesText.blank}</em> : <span className={styles.same}>{before}</span>;
  }
  return (
    <>
      <del className={cx(styles.before)}>
        <span className="visually-hidden">{namesText.before}: </span>
        {before === '' ? namesText.blank : before}
      </del>
      <ins className={cx(styles.after)}>
        <span className="visually-hidden">{namesText.after}: </span>
        {after}
      </ins>
    </>
  );
}
