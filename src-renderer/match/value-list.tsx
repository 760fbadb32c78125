import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { leaveOutText } from '../../src-shared/text/row-rules-text.ts';
import type { ColumnValues } from '../spreadsheet-worker/protocol.ts';
import { cx } from '../ui/class-names.ts';
import fieldStyles from '../ui/fields.module.css';
import styles from './row-rules.module.css';

export interface ValueListProps {
  readonly listed: ColumnValues;
  readonly chosen: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** The texts of a column with how often they occur, of which any number can be chosen. One that the file lacks stays chosen. */
export function ValueList({ listed, chosen, onChange }: ValueListProps) {
  const texts = listed.values.map(({ text }) => text);
  const absent = chosen.filter((text) => !texts.includes(text));
  const all = [...listed.values, ...absent.map((text) => ({ text, count: 0 }))];
  return (
    <div>
      <span className={cx(fieldStyles.label)} id="values-of-column">
        {leaveOutText.values}
      </span>
      <ListBox
        aria-labelledby="values-of-column"
        className={cx(styles.values)}
        selectionMode="multiple"
        // Escape closes the dialog; it must not undo the choice before.
        escapeKeyBehavior="none"
        selectedKeys={all.flatMap(({ text }, at) => (chosen.includes(text) ? [String(at)] : []))}
        onSelectionChange={(keys) =>
          onChange(all.filter((_, at) => keys === 'all' || keys.has(String(at))).map(({ text }) => text))
        }
      >
        {all.map(({ text, count }, at) => (
          <ListBoxItem
            key={text}
            id={String(at)}
            className={cx(fieldStyles.option)}
            textValue={text === '' ? leaveOutText.empty : text}
          >
            {leaveOutText.value(text, count)}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
