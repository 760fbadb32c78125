import { useState } from 'react';
import { fitTemplate } from '../../src-shared/spreadsheet/template.ts';
import { matchTemplateText } from '../../src-shared/text/match-template-text.ts';
import { useQuery } from '../host/use-query.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { ManageTemplatesDialog } from './manage-templates-dialog.tsx';
import styles from './match-step.module.css';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { headersOf, templateOfImport, templateStep } from './template-steps.ts';

/** Everything about templates: save one, use one, manage them. */
export function TemplatesMenu({ controller, snapshot }: StepProps) {
  const [isSaving, setSaving] = useState(false);
  const [isManaging, setManaging] = useState(false);
  const [saved, setSaved] = useState<string>();
  const templates = useQuery('templates.all', {}, ['templates']).data ?? [];
  const headers = headersOf(snapshot);
  const uses = templates.map(({ id, name, template }) => {
    const missing = fitTemplate(template, headers).missing.length;
    return {
      id,
      label: missing === 0 ? matchTemplateText.entry(name) : matchTemplateText.entryLacking(name, missing),
      onAction: () => void controller.apply(templateStep(template, snapshot, { source: 'template', name })),
    };
  });
  return (
    <>
      <span className={styles.saved} role="status">
        {saved === undefined ? '' : matchTemplateText.saved(saved)}
      </span>
      <MenuButton
        label={matchTemplateText.menu}
        entries={[
          { id: 'save', label: matchTemplateText.save, onAction: () => setSaving(true) },
          ...uses,
          { id: 'manage', label: matchTemplateText.manage, onAction: () => setManaging(true) },
        ]}
      />
      {isSaving ? (
        <SaveTemplateDialog
          template={templateOfImport(snapshot)}
          templates={templates}
          onClose={() => setSaving(false)}
          onSaved={setSaved}
        />
      ) : null}
      {isManaging ? <ManageTemplatesDialog templates={templates} onClose={() => setManaging(false)} /> : null}
    </>
  );
}
