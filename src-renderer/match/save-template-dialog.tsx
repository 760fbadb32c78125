import { useState } from 'react';
import type { StoredTemplate } from '../../src-shared/contract/templates.ts';
import type { Template } from '../../src-shared/spreadsheet/template.ts';
import { matchTemplateText } from '../../src-shared/text/match-template-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './row-rules.module.css';

export interface SaveTemplateDialogProps {
  readonly template: Template;
  /** All that there are, to ask before one is replaced. */
  readonly templates: readonly StoredTemplate[];
  readonly name?: string;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

/** Asks for a name and saves a template under it; one of that name is replaced only after a second question. */
export function SaveTemplateDialog({ template, templates, name = '', onClose, onSaved }: SaveTemplateDialogProps) {
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState<string>();
  const wanted = text.trim();
  const known = templates.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
  const [isReplacing, setReplacing] = useState(false);

  async function save(): Promise<void> {
    try {
      await ask('templates.save', { name: wanted, template });
      onSaved(wanted);
      onClose();
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  if (isReplacing && known !== undefined) {
    return (
      <Dialog key="replace" title={matchTemplateText.replaceTitle(known.name)} isOpen onClose={onClose}>
        <p>{matchTemplateText.replaceHelp}</p>
        {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
        <DialogActions>
          <Button autoFocus onPress={() => setReplacing(false)}>
            {matchTemplateText.cancel}
          </Button>
          <Button kind="danger" onPress={() => void save()}>
            {matchTemplateText.replace}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog key="name" title={matchTemplateText.saveTitle} isOpen onClose={onClose}>
      <form
        className={styles.dialogForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (known === undefined) void save();
          else setReplacing(true);
        }}
      >
        <TextField
          label={matchTemplateText.nameLabel}
          placeholder={matchTemplateText.namePlaceholder}
          description={matchTemplateText.saveHelp}
          value={text}
          onChange={setText}
          error={problem}
          autoFocus
        />
        <DialogActions>
          <Button onPress={onClose}>{matchTemplateText.cancel}</Button>
          <Button kind="primary" type="submit" isDisabled={wanted === ''}>
            {matchTemplateText.saveButton}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
