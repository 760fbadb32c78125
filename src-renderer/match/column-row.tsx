import { memo } from 'react';
import { splitCell } from '../../src-shared/spreadsheet/split/split-cell.ts';
import { type SplitKind, splitFields } from '../../src-shared/spreadsheet/split/split-kinds.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import type { ColumnReport } from '../spreadsheet-worker/protocol.ts';
import { cx } from '../ui/class-names.ts';
import { SelectField } from '../ui/select-field.tsx';
import { AddressUse } from './address-use.tsx';
import { chooseTarget } from './choose-target.ts';
import { decide } from './column-changes.ts';
import { ColumnWhy } from './column-why.tsx';
import { Contradictions } from './contradictions.tsx';
import { CustomName } from './custom-name.tsx';
import { FieldPlace } from './field-place.tsx';
import styles from './match-step.module.css';
import { choiceOf, type TargetChoice, targetOptions } from './target-options.ts';
import { headersOf } from './template-steps.ts';

export interface ColumnRowProps extends StepProps {
  readonly report: ColumnReport;
  readonly column: number;
}

/** So many values of a column that is cut up are shown with their pieces. */
const shownPieces = 2;

/** One column: what is in it, where it goes and why. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { controller, snapshot, report, column } = props;
  const choose = (choice: TargetChoice): void =>
    void decide(controller, snapshot, column, (targets) =>
      chooseTarget(targets, column, choice, report.header, report.suggested),
    );
  return (
    <>
      <tr className={cx(report.target.kind === 'ignore' && styles.ignored)}>
        <th scope="row">{report.header}</th>
        <td className={styles.samples}>
          {report.target.kind === 'split' ? (
            <Pieces samples={report.samples} as={report.target.as} />
          ) : report.samples.length === 0 ? (
            <em>{matchText.emptySamples}</em>
          ) : (
            report.samples.join(' · ')
          )}
        </td>
        <td>
          <SelectField
            label={matchText.targetOf(report.header)}
            isLabelHidden
            value={choiceOf(report.target)}
            options={targetOptions}
            onChange={choose}
          />
          <FieldPlace {...props} />
          <AddressUse {...props} />
          {report.target.kind === 'custom' ? <CustomName {...props} name={report.target.key} /> : null}
        </td>
        <td>
          <ColumnWhy report={report} headers={headersOf(snapshot)} onChoose={choose} />
        </td>
      </tr>
      {report.contradicted === 0 ? null : (
        <tr>
          <td colSpan={4}>
            <Contradictions {...props} />
          </td>
        </tr>
      )}
    </>
  );
});

/** What the first values become when they are cut up. */
function Pieces({ samples, as }: { readonly samples: readonly string[]; readonly as: SplitKind }) {
  if (samples.length === 0) return <em>{matchText.emptySamples}</em>;
  return (
    <ul>
      {samples.slice(0, shownPieces).map((sample) => {
        const pieces = splitCell(as, sample);
        const texts = splitFields[as].flatMap((field) => {
          const piece = pieces[field];
          return piece === undefined || piece === '' ? [] : [matchText.cutUpAs(fieldLabels[field], piece)];
        });
        return (
          <li key={sample} className={styles.pieces}>
            {sample}
            <span className={styles.piece}>
              <span className={styles.becomes}>{matchText.becomes}</span>
              {texts.join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
