import { openText } from '../../src-shared/text/import-text.ts';
import { delimiters } from '../spreadsheet-worker/reading/delimiters.ts';
import { encodings } from '../spreadsheet-worker/reading/encodings.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './import.module.css';
import type { StepProps } from './import-wizard.tsx';

const encodingOptions = encodings.map(([value, label]) => ({ value, label }));
const delimiterOptions = delimiters.map(([value, label]) => ({ value, label }));

/** How the file was read, in one sentence; everything in the sentence can be changed, and the rows show it at once. */
export function OpenStep({ controller, snapshot }: StepProps) {
  const { reading } = snapshot;
  const headerOptions = [
    { value: '-1', label: openText.noHeader },
    ...reading.firstRows.map(({ row: index }) => ({ value: String(index), label: openText.row(index + 1) })),
  ];
  return (
    <>
      <div className={styles.body}>
        <p className={styles.keepLead}>{reading.sentence}</p>
        {reading.notes.map((note) => (
          <Notice key={note.text} kind="warning">
            {note.text}
          </Notice>
        ))}
        <p className={styles.dropHelp}>{openText.help}</p>
        <div className={styles.choices}>
          {reading.format === 'workbook' ? null : (
            <SelectField
              label={openText.encoding}
              value={encodingOptions.find((option) => option.value === reading.encoding)?.value}
              options={encodingOptions}
              onChange={(encoding) => void controller.apply({ op: 'read', reading: { encoding } })}
            />
          )}
          {reading.format === 'text' ? (
            <SelectField
              label={openText.delimiter}
              value={delimiterOptions.find((option) => option.value === reading.delimiter)?.value}
              options={delimiterOptions}
              onChange={(delimiter) => void controller.apply({ op: 'read', reading: { delimiter } })}
            />
          ) : null}
          {reading.format === 'workbook' ? (
            <SelectField
              label={openText.sheet}
              value={reading.sheet}
              options={reading.sheets.map(({ name, hidden }) => ({
                value: name,
                label: hidden ? openText.hiddenSheet(name) : name,
              }))}
              onChange={(sheet) => void controller.apply({ op: 'read', reading: { sheet } })}
            />
          ) : null}
          <SelectField
            label={openText.headerRow}
            value={String(reading.headerRow)}
            options={headerOptions}
            onChange={(row) => void controller.apply({ op: 'read', reading: { headerRow: Number(row) } })}
          />
        </div>
        <FirstRows records={reading.firstRows.map(({ cells }) => cells)} headerRow={reading.headerRow} />
      </div>
      <footer className={styles.footer}>
        <Button kind="primary" onPress={() => controller.setStep('match')}>
          {openText.toMatch}
        </Button>
      </footer>
    </>
  );
}

function FirstRows({
  records,
  headerRow,
}: {
  readonly records: readonly (readonly string[])[];
  readonly headerRow: number;
}) {
  const width = Math.max(1, ...records.map((record) => record.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.previewFrame} aria-label={openText.preview} tabIndex={0}>
      <table className={styles.preview}>
        <tbody>
          {records.map((record, index) => {
            const place = index === headerRow ? styles.previewHeader : index < headerRow && styles.previewAbove;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the file is what identifies a record
              <tr key={index} className={cx(place)}>
                <td>{index + 1}</td>
                {columns.map((column) => (
                  <td key={column}>{record[column] ?? ''}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
