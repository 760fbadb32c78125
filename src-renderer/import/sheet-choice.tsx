import { openText } from '../../src-shared/text/open-text.ts';
import type { ReadingReport } from '../spreadsheet-worker/reading-protocol.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { ImportController } from './import-session.ts';

export interface SheetChoiceProps {
  readonly controller: ImportController;
  readonly reading: Pick<ReadingReport, 'sheets' | 'sheet'>;
  readonly isLabelHidden?: boolean;
}

/** Which sheet of a workbook is read; nothing where there are no sheets. */
export function SheetChoice({ controller, reading: { sheets, sheet }, isLabelHidden = false }: SheetChoiceProps) {
  if (sheets.length === 0) return null;
  return (
    <SelectField
      label={openText.sheet}
      isLabelHidden={isLabelHidden}
      value={sheet}
      options={sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? openText.hiddenSheet(name) : name }))}
      onChange={(value) => void controller.apply({ op: 'read', reading: { sheet: value } })}
    />
  );
}
