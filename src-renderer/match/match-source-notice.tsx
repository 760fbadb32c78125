import { useState } from 'react';
import { fitTemplate } from '../../src-shared/spreadsheet/template.ts';
import { matchTemplateText } from '../../src-shared/text/match-template-text.ts';
import { useQuery } from '../host/use-query.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './match-step.module.css';
import { anewStep, headersOf, isInForce, templateStep } from './template-steps.ts';

/** Says what the matches began with, and offers a template that fits where nothing is known of earlier files. */
export function MatchSourceNotice({ controller, snapshot }: StepProps) {
  const { matchedBy } = snapshot;
  const headers = headersOf(snapshot);
  const suggestions = useQuery('templates.suggest', { headers }, ['templates']).data;
  const [dismissed, setDismissed] = useState<readonly string[]>([]);

  if (matchedBy?.source === 'remembered') {
    return (
      <Notice
        kind="info"
        action={
          <Button onPress={() => void controller.apply(anewStep(snapshot))}>{matchTemplateText.matchAnew}</Button>
        }
      >
        {matchTemplateText.remembered}
      </Notice>
    );
  }
  if (matchedBy?.source === 'template') {
    const { name } = matchedBy;
    const used = [...(suggestions?.fitting ?? []), ...(suggestions?.others ?? [])].find((each) => each.name === name);
    const missing = used === undefined ? [] : fitTemplate(used.template, headers).missing;
    return (
      <Notice kind="info">
        {missing.length === 0 ? matchTemplateText.used(name) : matchTemplateText.usedWithout(name, missing)}
      </Notice>
    );
  }
  const offered = suggestions?.fitting.find(
    ({ id, template }) => !dismissed.includes(id) && !isInForce(template, snapshot),
  );
  if (offered === undefined) return null;
  const { id, name, template } = offered;
  return (
    <Notice
      kind="info"
      action={
        <span className={styles.offer}>
          <Button onPress={() => void controller.apply(templateStep(template, snapshot, { source: 'template', name }))}>
            {matchTemplateText.use}
          </Button>
          <Button kind="quiet" onPress={() => setDismissed([...dismissed, id])}>
            {matchTemplateText.dismiss}
          </Button>
        </span>
      }
    >
      {matchTemplateText.fits(name)}
    </Notice>
  );
}
