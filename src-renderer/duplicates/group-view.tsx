import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { duplicateReasonTexts, duplicateText } from '../../src-shared/text/duplicate-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import type { DuplicateGroup, GroupComparison } from '../spreadsheet-worker/duplicate-protocol.ts';
import { Button } from '../ui/button.tsx';
import { isDialogOpen } from '../ui/dialog-open.ts';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { ComparisonTable } from './comparison-table.tsx';
import styles from './duplicates.module.css';
import { contactsLeft, mergeStep, type Wanted } from './merge-choice.ts';

export interface GroupViewProps extends Pick<StepProps, 'controller' | 'snapshot'> {
  readonly group: DuplicateGroup;
  /** Which of how many it is. */
  readonly place: string;
  readonly onDecide: (step: Operation) => void;
  readonly onSkip: () => void;
}

/** One group side by side, and what can be decided about it. */
export function GroupView(props: GroupViewProps) {
  const { controller, snapshot, group, place } = props;
  const { rows, contactIds, contactNames } = group;
  const [contactId, setContactId] = useState(contactIds[0]);
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const compared = {
    rows: rows.filter((row) => !out.has(row)),
    contactIds: contactId === undefined ? [] : [contactId],
  };
  const key = JSON.stringify([snapshot.revision, rows, contactId]);
  // All of them stay in view, also those that are told apart; the suggestion is for those that are merged.
  const all = useAnswer(key, () => controller.worker.ask('compareGroup', { rows, contactIds: compared.contactIds }));
  const merged = useAnswer(`${key} ${[...out]}`, () => controller.worker.ask('compareGroup', compared));
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}>
        <h3 ref={head} tabIndex={-1}>
          {group.name}
        </h3>
        <span className={styles.soft}>{place}</span>
      </div>
      <p>{duplicateReasonTexts[group.reason]}</p>
      <p className={styles.soft}>
        {contactIds.length > 0 ? duplicateText.updateHelp : duplicateText.mergeHelp} {duplicateText.keys}
      </p>
      {contactIds.length > 1 ? (
        <div className={styles.which}>
          <SelectField
            label={duplicateText.compareWith}
            value={contactId}
            options={contactIds.map((value, index) => ({ value, label: contactNames[index] ?? '' }))}
            onChange={setContactId}
          />
        </div>
      ) : null}
      {all === undefined || merged === undefined ? null : (
        <Decision
          key={merged.members.map(({ row, contactId: id }) => `${row} ${id}`).join()}
          {...props}
          all={all}
          merged={merged}
          wanted={compared}
          out={out}
          setOut={setOut}
        />
      )}
    </div>
  );
}

interface DecisionProps extends GroupViewProps {
  readonly all: GroupComparison;
  /** The last comparison of those that are to be one; it may be of those that were wanted before. */
  readonly merged: GroupComparison;
  readonly wanted: Wanted;
  readonly out: ReadonlySet<number>;
  readonly setOut: (out: ReadonlySet<number>) => void;
}

function Decision({ snapshot, group, all, merged, wanted, out, setOut, onDecide, onSkip }: DecisionProps) {
  const [choice, setChoice] = useState<readonly number[]>(merged.suggested);
  const [row] = group.rows;
  const isContact = group.contactIds.length > 0;
  const left = isContact ? [] : contactsLeft(merged);
  const step = mergeStep(merged, wanted, choice, snapshot.fields);

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (isDialogOpen()) return;
    if (event.key === 'F8') onSkip();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && step !== undefined) onDecide(step);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return (
    <>
      <ComparisonTable
        all={all}
        merged={merged}
        choice={choice}
        shown={snapshot.fields}
        onChoose={(index, member) => setChoice(choice.map((each, at) => (at === index ? member : each)))}
        out={out}
        onOut={(number, isOut) => {
          const next = new Set(out);
          if (isOut) next.add(number);
          else next.delete(number);
          setOut(next);
        }}
      />
      {left.length > 0 ? <Notice kind="warning">{duplicateText.contactsLeft(left)}</Notice> : null}
      <div className={styles.actions}>
        <Button kind="primary" isDisabled={step === undefined} onPress={() => step !== undefined && onDecide(step)}>
          {isContact ? duplicateText.update : duplicateText.merge}
        </Button>
        <Button
          onPress={() =>
            onDecide(
              isContact && row !== undefined
                ? { op: 'link', links: [[row, null]], edits: [] }
                : { op: 'distinct', rows: [...group.rows] },
            )
          }
        >
          {isContact ? duplicateText.newContact : duplicateText.different}
        </Button>
        <Button kind="quiet" onPress={onSkip}>
          {duplicateText.skip}
        </Button>
      </div>
    </>
  );
}
