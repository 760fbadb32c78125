import type { Reading } from '../../src-shared/spreadsheet/recipe.ts';
import { openText } from '../../src-shared/text/open-text.ts';
import { encodings } from '../spreadsheet-worker/reading/encodings.ts';
import type { ReadingReport } from '../spreadsheet-worker/reading-protocol.ts';
import { SelectField } from '../ui/select-field.tsx';
import { DelimiterChoice } from './delimiter-choice.tsx';
import type { ImportController } from './import-session.ts';
import styles from './open-step.module.css';
import { SheetChoice } from './sheet-choice.tsx';

const encodingOptions = encodings.map(([value, label]) => ({ value, label }));
const quotesOptions = (['cells', 'text'] as const).map((value) => ({ value, label: openText.quotesOf[value] }));
const mergedOptions = (['first', 'fill'] as const).map((value) => ({ value, label: openText.mergedOf[value] }));
const headerRowsOptions = (['1', '2'] as const).map((value) => ({ value, label: openText.headerRowsOf[value] }));

interface ReadingChoicesProps {
  readonly controller: ImportController;
  readonly reading: ReadingReport;
}

/** Everything that can be changed about how the file is read. */
export function ReadingChoices({ controller, reading }: ReadingChoicesProps) {
  const { format, encoding, delimiter, quotes, mergedAreas, merged, headerRow, headerRows } = reading;
  const read = (change: Reading): void => {
    void controller.apply({ op: 'read', reading: change });
  };
  const headerOptions = [
    { value: '-1', label: openText.noHeader },
    ...reading.firstRows.map(({ row }) => ({ value: String(row), label: openText.row(row + 1) })),
  ];
  return (
    <div className={styles.choices}>
      {encoding === undefined ? null : (
        <SelectField
          label={openText.encoding}
          value={encodingOptions.find((option) => option.value === encoding)?.value}
          options={encodingOptions}
          onChange={(value) => read({ encoding: value })}
        />
      )}
      {format === 'text' ? (
        <>
          <DelimiterChoice delimiter={delimiter ?? ''} onChange={(value) => read({ delimiter: value })} />
          <SelectField
            label={openText.quotes}
            value={quotes}
            options={quotesOptions}
            onChange={(value) => read({ quotes: value })}
          />
        </>
      ) : null}
      <SheetChoice controller={controller} reading={reading} />
      {mergedAreas === 0 ? null : (
        <SelectField
          label={openText.merged}
          value={merged}
          options={mergedOptions}
          onChange={(value) => read({ merged: value })}
        />
      )}
      {format === 'vcard' ? null : (
        <SelectField
          label={openText.headerRow}
          value={String(headerRow)}
          options={headerOptions}
          onChange={(value) => read({ headerRow: Number(value) })}
        />
      )}
      {format === 'vcard' || headerRow < 0 ? null : (
        <SelectField
          label={openText.headerRows}
          value={headerRows === 2 ? '2' : '1'}
          options={headerRowsOptions}
          onChange={(value) => read({ headerRow, headerRows: value === '2' ? 2 : 1 })}
        />
      )}
    </div>
  );
}
