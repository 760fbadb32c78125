import type { Problem } from '../../src-shared/contract/outbox.ts';
import { problemText } from '../../src-shared/text/problem-text.ts';
import { go } from '../app/navigation.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './outbox.module.css';

export interface ProblemGroupProps {
  readonly sendId: string;
  readonly problem: Problem;
  readonly canSendAgain: boolean;
  readonly onSendAgain: () => void;
  readonly onSkip: () => void;
  readonly onExport: () => void;
}

/** One cause: what it is, whom it concerns, and what can be done about it. */
export function ProblemGroup({ sendId, problem, canSendAgain, onSendAgain, onSkip, onExport }: ProblemGroupProps) {
  const { contacts, examples, wasRefused } = problem;
  const reason = problemText.reason(problem.reason);
  const [first] = examples;
  const more = contacts - examples.length;
  return (
    <li className={styles.problem}>
      <div className={styles.problemWords}>
        <p>
          <strong className={styles.number}>{problemText.contacts(contacts)}</strong>{' '}
          <span className={styles.soft}>{wasRefused ? problemText.refused : problemText.blocked}</span>
        </p>
        <p>{reason}</p>
        <p className={styles.examples}>
          {examples.map(({ contactId, name }) => (
            <LinkButton key={contactId} onPress={() => go({ screen: 'contacts', contactId, sendId })}>
              {name}
            </LinkButton>
          ))}
          {more > 0 ? <span className={styles.soft}>{problemText.more(more)}</span> : null}
        </p>
      </div>
      <div className={styles.actions}>
        {first === undefined ? null : (
          <Button
            label={problemText.fixOf(first.name)}
            onPress={() => go({ screen: 'contacts', contactId: first.contactId, sendId })}
          >
            {problemText.fix}
          </Button>
        )}
        {canSendAgain ? (
          <Button label={problemText.sendAgainOf(reason)} onPress={onSendAgain}>
            {problemText.sendAgain}
          </Button>
        ) : null}
        <Button label={problemText.skipOf(reason)} onPress={onSkip}>
          {problemText.skip}
        </Button>
        <Button label={problemText.exportOf(reason)} onPress={onExport}>
          {problemText.export}
        </Button>
      </div>
    </li>
  );
}
