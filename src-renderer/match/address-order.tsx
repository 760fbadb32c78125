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
  const targets = columns.map(({ target }) => target);
  const own = columns.map(({ suggested }) => suggested);
  const used = addressesOf(targets);
  const unused = addressesOf(own).filter((name) => !used.includes(name));
  if (used.length + unused.length < 2) return null;
  const save = (choose: (targets: readonly ColumnTarget[]) => readonly ColumnTarget[]): void =>
    void saveTargets(controller, snapshot, choose);
  const move = (name: string, by: -1 | 1): void =>
    save((now) => orderAddresses(now, moved(addressesOf(now), name, by)));
  const leaveOut = (name: string): void =>
    save((now) =>
      orderAddresses(
        now,
        addressesOf(now).filter((each) => each !== name),
      ),
    );
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
              onPress={() => move(name, -1)}
            >
              <ArrowUp size={14} aria-hidden />
            </Button>
            <Button
              kind="quiet"
              label={addressText.moveDown(name)}
              isDisabled={place === used.length - 1}
              onPress={() => move(name, 1)}
            >
              <ArrowDown size={14} aria-hidden />
            </Button>
            {used.length === 1 ? null : (
              <Button kind="quiet" label={addressText.leaveOutOf(name)} onPress={() => leaveOut(name)}>
                {addressText.leaveOut}
              </Button>
            )}
          </li>
        ))}
        {unused.map((name) => (
          <li key={name} className={styles.address}>
            <span className={styles.unused}>{addressText.unused(name)}</span>
            <Button label={addressText.takeOf(name)} onPress={() => save((now) => addAddress(now, own, name))}>
              {addressText.take}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The names with one of them a place earlier or later; at the end it stays. */
function moved(names: readonly string[], name: string, by: -1 | 1): readonly string[] {
  const place = names.indexOf(name);
  const to = place + by;
  return place < 0 || to < 0 || to >= names.length ? names : names.toSpliced(place, 1).toSpliced(to, 0, name);
}
