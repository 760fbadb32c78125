import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { openText } from '../../src-shared/text/open-text.ts';
import { delimiterName } from '../spreadsheet-worker/reading/delimiters.ts';
import { encodingName } from '../spreadsheet-worker/reading/encodings.ts';
import type { ConsideredReadings, ReadingReport } from '../spreadsheet-worker/reading-protocol.ts';
import { cx } from '../ui/class-names.ts';
import { useAnswer } from '../ui/use-answer.ts';
import type { ImportController } from './import-session.ts';
import styles from './open-step.module.css';

interface ReadingCardsProps {
  readonly controller: ImportController;
  readonly reading: ReadingReport;
}

/** How many rows and columns of a reading a card shows. */
const cardRows = 3;
const cardColumns = 4;

/** Where the file leaves a choice: the readings side by side, with its own texts; one press chooses. */
export function ReadingCards({ controller, reading }: ReadingCardsProps) {
  const { encodings = [], delimiters = [] } =
    useAnswer(`${reading.encoding} ${reading.format}`, () => controller.worker.ask('readings', {})) ?? {};
  if (reading.format !== 'text') return null;
  // A reading with characters that are none is no choice, unless it is the one in force.
  const readable = encodings.filter(
    ({ encoding, sample }) => encoding === reading.encoding || !sample.some((text) => text.includes('\uFFFD')),
  );
  return (
    <>
      {readable.length > 1 ? (
        <Cards label={openText.encodings} help={openText.noEncoding}>
          {readable.map(({ encoding, sample }) => (
            <Card
              key={encoding}
              title={encodingName(encoding)}
              isChosen={reading.encoding === encoding}
              onChoose={() => void controller.apply({ op: 'read', reading: { encoding } })}
            >
              {sample.map((text) => (
                <span key={text} className={styles.cardText}>
                  {text}
                </span>
              ))}
            </Card>
          ))}
        </Cards>
      ) : null}
      {leavesChoice(delimiters) ? (
        <Cards label={openText.delimiters}>
          {delimiters.map(({ delimiter, columns, sample }) => (
            <Card
              key={delimiter}
              title={`${delimiterName(delimiter)}${delimiter === '' ? '' : `, ${openText.columns(columns)}`}`}
              isChosen={reading.delimiter === delimiter}
              onChoose={() => void controller.apply({ op: 'read', reading: { delimiter } })}
            >
              {sample.slice(0, cardRows).map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place in the file is what identifies a record
                <span key={row} className={styles.cardRow}>
                  {cells.slice(0, cardColumns).map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name
                    <span key={column}>{cell}</span>
                  ))}
                  {cells.length > cardColumns ? <span>…</span> : null}
                </span>
              ))}
            </Card>
          ))}
        </Cards>
      ) : null}
    </>
  );
}

/** One column is the last resort, and no choice beside a delimiter that fits. */
function leavesChoice(candidates: ConsideredReadings['delimiters']): boolean {
  const first = candidates[0]?.delimiter;
  return candidates.length > 1 && (first === '' || candidates.filter(({ delimiter }) => delimiter !== '').length > 1);
}

interface CardsProps {
  readonly label: string;
  /** What to do when none of them fits. */
  readonly help?: string;
  readonly children: ReactNode;
}

function Cards({ label, help, children }: CardsProps) {
  return (
    <fieldset className={styles.cards}>
      <legend className={styles.cardsLabel}>{label}</legend>
      <div className={styles.cardList}>{children}</div>
      {help === undefined ? null : <p className={styles.cardsHelp}>{help}</p>}
    </fieldset>
  );
}

interface CardProps {
  readonly title: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Card({ title, isChosen, onChoose, children }: CardProps) {
  return (
    <ToggleButton className={cx(styles.card)} isSelected={isChosen} onChange={() => !isChosen && onChoose()}>
      <strong className={styles.cardTitle}>{title}</strong>
      {children}
    </ToggleButton>
  );
}
