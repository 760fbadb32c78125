import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { duplicateText } from '../../src-shared/text/duplicate-text.ts';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import type { ComparedMember, GroupComparison } from '../spreadsheet-worker/duplicate-protocol.ts';
import { cx } from '../ui/class-names.ts';
import styles from './duplicates.module.css';
import { type Choice, chosenText, differs, memberText } from './merge-choice.ts';

export interface ComparisonTableProps {
  /** Everybody of the group. */
  readonly all: GroupComparison;
  /** Those of them that are to be one. */
  readonly merged: GroupComparison;
  /** For each field of `merged`, the member whose text is kept. */
  readonly choice: Choice;
  /** The columns that the grid shows; only these can be changed. */
  readonly shown: readonly GridField[];
  readonly onChoose: (index: number, member: number) => void;
  /** Rows that were told apart from the others. */
  readonly out: ReadonlySet<number>;
  readonly onOut: (row: number, isOut: boolean) => void;
}

/** Rows and contacts side by side, with a choice wherever they differ, and what comes of it. */
export function ComparisonTable({ all, merged, choice, shown, onChoose, out, onOut }: ComparisonTableProps) {
  // What has to be decided comes first.
  const order = merged.fields
    .map((field, index) => ({ field, index }))
    .sort((one, other) => Number(differs(merged, other.field)) - Number(differs(merged, one.field)));
  const hasBoxes = all.members.length > 2;
  const hasContact = merged.members.some(({ contactId }) => contactId !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={duplicateText.sideBySide} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{duplicateText.field}</th>
            {all.members.map((member) => (
              <th key={idOf(member)} scope="col">
                {hasBoxes && member.row !== null ? (
                  <label>
                    <input
                      type="checkbox"
                      checked={!out.has(member.row)}
                      disabled={!out.has(member.row) && all.members.length - out.size <= 2}
                      aria-label={duplicateText.include(nameOf(member))}
                      onChange={(event) => member.row !== null && onOut(member.row, !event.target.checked)}
                    />{' '}
                    {nameOf(member)}
                  </label>
                ) : (
                  nameOf(member)
                )}
              </th>
            ))}
            <th scope="col">{duplicateText.result}</th>
          </tr>
        </thead>
        <tbody>
          {order.map(({ field, index }) => {
            const isOpen = shown.includes(field) && differs(merged, field);
            const result = chosenText(merged, field, choice[index] ?? 0);
            return (
              <tr key={field} className={cx(differs(merged, field) && styles.differs)}>
                <th scope="row">
                  {gridFieldLabel(field)}
                  {differs(merged, field) ? <span className={styles.mark}> {duplicateText.differs}</span> : null}
                </th>
                {all.members.map((member) => {
                  const at = merged.members.findIndex((each) => idOf(each) === idOf(member));
                  const text = memberText(member, field);
                  // A row cannot make a field of a contact blank.
                  const canChoose = isOpen && at >= 0 && !(hasContact && text.trim() === '');
                  return (
                    <td key={idOf(member)} className={cx(at < 0 && styles.out)}>
                      {canChoose ? (
                        <label className={styles.choice}>
                          <input
                            type="radio"
                            name={field}
                            checked={choice[index] === at}
                            aria-label={duplicateText.option(
                              gridFieldLabel(field),
                              nameOf(member),
                              text || duplicateText.empty,
                            )}
                            onChange={() => onChoose(index, at)}
                          />
                          <Text text={text} />
                        </label>
                      ) : (
                        <Text text={text} />
                      )}
                    </td>
                  );
                })}
                <td className={styles.result}>
                  <Text text={result} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Text({ text }: { readonly text: string }) {
  return text.trim() === '' ? (
    <span className={styles.soft}>{duplicateText.empty}</span>
  ) : (
    <span className={styles.text}>{text}</span>
  );
}

function idOf({ row, contactId }: ComparedMember): string {
  return contactId ?? String(row);
}

function nameOf({ row, isKept }: ComparedMember): string {
  if (row === null) return duplicateText.contact;
  return isKept ? duplicateText.keptRow(row) : duplicateText.row(row);
}
