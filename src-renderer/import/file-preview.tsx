import { openText } from '../../src-shared/text/open-text.ts';
import type { PreviewRow } from '../spreadsheet-worker/reading-protocol.ts';
import { cx } from '../ui/class-names.ts';
import styles from './open-step.module.css';

interface FilePreviewProps {
  readonly label: string;
  readonly rows: readonly PreviewRow[];
  /** The rows at the end of the file, shown below a gap. */
  readonly lastRows: readonly PreviewRow[];
}

/** Rows as they stand in the file, with what they are taken for. Wide tables scroll inside. */
export function FilePreview({ label, rows, lastRows }: FilePreviewProps) {
  const width = Math.max(1, ...[...rows, ...lastRows].map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const hasGap = lastRows.length > 0 && (lastRows[0]?.row ?? 0) > (rows.at(-1)?.row ?? -1) + 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      <table className={styles.preview}>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} columns={columns} />
          ))}
          {hasGap ? (
            <tr className={styles.gap}>
              <td colSpan={width + 2}>⋮ {openText.lastRows}</td>
            </tr>
          ) : null}
          {lastRows.map((row) => (
            <Row key={row.row} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  row: { row, cells, kind },
  columns,
}: {
  readonly row: PreviewRow;
  readonly columns: readonly number[];
}) {
  return (
    <tr className={cx(styles[kind])}>
      <td className={styles.number}>{row + 1}</td>
      <td className={styles.kind}>{openText.kinds[kind]}</td>
      {columns.map((column) => (
        <td key={column}>{cells[column] ?? ''}</td>
      ))}
    </tr>
  );
}
