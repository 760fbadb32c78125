import type { Plan } from '../../src-shared/contract/plan.ts';
import { planText } from '../../src-shared/text/plan-text.ts';
import styles from './send.module.css';

/** The plan in numbers: what becomes of how many contacts. */
export function PlanFigures({ plan }: { readonly plan: Plan }) {
  const rows = [
    { name: planText.added, contacts: plan.added, help: planText.addedHelp },
    { name: planText.changed, contacts: plan.changed, help: planText.changedHelp },
    { name: planText.unchanged, contacts: plan.unchanged, help: planText.unchangedHelp },
    { name: planText.removed, contacts: plan.removed, help: planText.removedHelp },
    ...(plan.blocked.length === 0
      ? []
      : [{ name: planText.blocked, contacts: plan.blocked.length, help: planText.blockedHelp }]),
  ];
  return (
    <table className={styles.figures} aria-label={planText.figures}>
      <tbody>
        {rows.map(({ name, contacts, help }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.number}>{contacts.toLocaleString('en-US')}</td>
            <td className={styles.soft}>{help}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
