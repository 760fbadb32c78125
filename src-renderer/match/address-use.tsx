import { addressesOf, addressOf } from '../../src-shared/spreadsheet/address-order.ts';
import { addressText } from '../../src-shared/text/address-text.ts';
import type { ColumnRowProps } from './column-row.tsx';
import styles from './match-step.module.css';

/** When the address of a column is used; nothing for a column that belongs to no address, or to the only one. */
export function AddressUse({ snapshot, report }: Pick<ColumnRowProps, 'snapshot' | 'report'>) {
  const names = addressesOf(snapshot.columns.map(({ target }) => target));
  const place = names.indexOf(addressOf(report.target)?.name ?? '');
  if (addressOf(report.target) === undefined || names.length < 2) return null;
  return <div className={styles.below}>{addressText.use(names, place)}</div>;
}
