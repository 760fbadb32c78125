import { ArrowDown, ArrowUp } from 'lucide-react';
import { addAddress, addressesOf, orderAddresses } from '../../src-shared/spreadsheet/address-order.ts';
import type { ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import { addressText } from '../../src-shared/text/address-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import styles from './address-order.module.css';
import { saveTargets } from './column-changes.ts';

/** The addresses of the file, of which each person gets one: in which order they are asked, and which of them at all. */
export function AddressOrder({ controller, snapshot }: StepProps) {
  const { columns } = snapshot;
  const own = columns.map(({ suggested }) => suggested);
  const used = addressesOf(columns.map(({ target }) => target));
  const unused = addressesOf(own).filter((name) => !used.includes(name));
  if (used.length + unused.length < 2) return null;
  const save = (choose: (targets: readonly ColumnTarget[]) => readonly ColumnTarget[]): void =>
    void saveTargets(controller, snapshot, choose);
  const order = (names: readonly string[]): void => save((targets) => orderAddresses(targets, names));
  return (
    <section className={styles.addresses} aria-labelledby="match-addresses">
      <h2 id="match-addresses" className={styles.title}>
        {addressText.title}
      </h2>
      <ol className={styles.list}>
        {used.map((name, place) => (
          <li key={name} className={styles.address}>
            <span>{addressText.use(used, place)}</span>
            <Button
              kind="quiet"
              label={addressText.moveUp(name)}
              isDisabled={place === 0}
              onPress={() => order(used.toSpliced(place, 1).toSpliced(place - 1, 0, name))}
            >
              <ArrowUp size={14} aria-hidden />
            </Button>
            <Button
              kind="quiet"
              label={addressText.moveDown(name)}
              isDisabled={place === used.length - 1}
              onPress={() => order(used.toSpliced(place, 1).toSpliced(place + 1, 0, name))}
            >
              <ArrowDown size={14} aria-hidden />
            </Button>
            {used.length === 1 ? null : (
              <Button kind="quiet" label={addressText.leaveOutOf(name)} onPress={() => order(used.toSpliced(place, 1))}>
                {addressText.leaveOut}
              </Button>
            )}
          </li>
        ))}
        {unused.map((name) => (
          <li key={name} className={styles.address}>
            <span className={styles.unused}>{addressText.unused(name)}</span>
            <Button label={addressText.takeOf(name)} onPress={() => save((targets) => addAddress(targets, own, name))}>
              {addressText.take}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
