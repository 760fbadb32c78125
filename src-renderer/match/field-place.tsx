import { ArrowDown, ArrowUp } from 'lucide-react';
import { isSingleField } from '../../src-shared/spreadsheet/join-columns.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { Button } from '../ui/button.tsx';
import { decide } from './column-changes.ts';
import type { ColumnRowProps } from './column-row.tsx';
import { moveInField, placeIn } from './field-order.ts';
import styles from './match-step.module.css';

/** The place of a column among those that go to the same field, which can be changed; nothing for a column that is alone. */
export function FieldPlace({ controller, snapshot, report, column }: ColumnRowProps) {
  const targets = snapshot.columns.map(({ target }) => target);
  const found = placeIn(targets, column);
  if (found === undefined || report.target.kind !== 'field') return null;
  const { place, of } = found;
  const { field } = report.target;
  const move = (by: -1 | 1): void => void decide(controller, snapshot, column, (now) => moveInField(now, column, by));
  return (
    <div className={styles.below}>
      <span>
        {isSingleField(field) ? matchText.firstFilled(place, of) : matchText.place(fieldLabels[field], place, of)}
      </span>
      <span className={styles.moves}>
        <Button kind="quiet" label={matchText.moveUp(report.header)} isDisabled={place === 1} onPress={() => move(-1)}>
          <ArrowUp size={14} aria-hidden />
        </Button>
        <Button
          kind="quiet"
          label={matchText.moveDown(report.header)}
          isDisabled={place === of}
          onPress={() => move(1)}
        >
          <ArrowDown size={14} aria-hidden />
        </Button>
      </span>
    </div>
  );
}
