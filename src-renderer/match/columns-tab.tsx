import { useEffect, useRef, useState } from 'react';
import { matchText } from '../../src-shared/text/match-text.ts';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Switch } from '../ui/switch.tsx';
import { useGrowingCount } from '../ui/use-growing-count.ts';
import { AddressOrder } from './address-order.tsx';
import { isToCheck, isUndecided, searchableText } from './column-changes.ts';
import { ColumnRow } from './column-row.tsx';
import styles from './match-step.module.css';
import { useMatchView } from './match-view.ts';

/** Tables with more columns than this can be searched. */
const manyColumns = 15;

/** All columns with where they go; those that wait for a decision stand first. */
export function ColumnsTab(props: StepProps) {
  const { columns } = props.snapshot;
  const [text, setText] = useState('');
  const [onlyMatched, setOnlyMatched] = useState(false);
  const { onlyToCheck, setOnlyToCheck } = useMatchView();
  const toCheck = columns.filter(isToCheck).length;
  const wanted = text.trim().toLowerCase();
  const shown = columns
    .map((report, column) => ({ report, column }))
    .filter(({ report }) => !onlyToCheck || toCheck === 0 || isToCheck(report))
    .filter(({ report }) => !onlyMatched || report.target.kind !== 'ignore' || isUndecided(report))
    .filter(({ report }) => wanted === '' || searchableText(report).includes(wanted));
  const open = shown.filter(({ report }) => isUndecided(report));
  const others = shown.filter(({ report }) => !isUndecided(report));
  const drawn = useGrowingCount(shown.length);
  const table = useKeptFocus(open.length);
  return (
    <>
      <p className={importStyles.dropHelp}>{matchText.help}</p>
      <AddressOrder {...props} />
      {columns.length > manyColumns || toCheck > 0 ? (
        <div className={styles.filters}>
          {columns.length > manyColumns ? (
            <>
              <SearchBox label={matchText.find} value={text} onChange={setText} />
              <Switch isSelected={onlyMatched} onChange={setOnlyMatched}>
                {matchText.onlyMatched}
              </Switch>
            </>
          ) : null}
          {toCheck === 0 ? null : (
            <Switch isSelected={onlyToCheck} onChange={setOnlyToCheck}>
              {matchText.onlyToCheck(toCheck)}
            </Switch>
          )}
        </div>
      ) : null}
      <table className={styles.table} ref={table}>
        <thead>
          <tr>
            <th scope="col" className={styles.columnHead}>
              {matchText.column}
            </th>
            <th scope="col" className={styles.samplesHead}>
              {matchText.samples}
            </th>
            <th scope="col" className={styles.targetHead}>
              {matchText.target}
            </th>
            <th scope="col">{matchText.why}</th>
          </tr>
        </thead>
        {open.length === 0 ? null : (
          <tbody className={styles.open}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles.group}>
                {matchText.decideTitle}
                <span className={styles.groupHelp}>{matchText.decideHelp}</span>
              </th>
            </tr>
            {open.slice(0, drawn).map(({ report, column }) => (
              <ColumnRow key={report.header} {...props} report={report} column={column} />
            ))}
          </tbody>
        )}
        <tbody>
          {others.slice(0, Math.max(0, drawn - open.length)).map(({ report, column }) => (
            <ColumnRow key={report.header} {...props} report={report} column={column} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p role="status">{matchText.noColumn}</p> : null}
    </>
  );
}

/** The row of a decision goes elsewhere when it is made; whoever works by keyboard goes on with the next one. */
function useKeptFocus(open: number) {
  const table = useRef<HTMLTableElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const wasDecided = open < before.current;
    before.current = open;
    if (wasDecided && document.activeElement === document.body) table.current?.querySelector('button')?.focus();
  }, [open]);
  return table;
}
