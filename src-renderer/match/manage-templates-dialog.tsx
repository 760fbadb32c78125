import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { StoredTemplate } from '../../src-shared/contract/templates.ts';
import type { Template } from '../../src-shared/spreadsheet/template.ts';
import { templateFile } from '../../src-shared/spreadsheet/template-file.ts';
import { matchTemplateText } from '../../src-shared/text/match-template-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog, Dialog, DialogActions } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { RenameDialog } from '../ui/rename-dialog.tsx';
import { saveFile } from '../ui/save-file.ts';
import { openTemplateFile } from './open-template-file.ts';
import styles from './row-rules.module.css';
import { SaveTemplateDialog } from './save-template-dialog.tsx';

export interface ManageTemplatesDialogProps {
  readonly templates: readonly StoredTemplate[];
  readonly onClose: () => void;
}

type Asking = { readonly what: 'rename' | 'delete'; readonly template: StoredTemplate };

/** All templates: rename, delete, save to a file, take one from a file. */
export function ManageTemplatesDialog({ templates, onClose }: ManageTemplatesDialogProps) {
  const [asking, setAsking] = useState<Asking>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const [opened, setOpened] = useState<{ readonly name: string; readonly template: Template }>();
  const stopAsking = (): void => setAsking(undefined);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setDone(undefined);
    try {
      setOpened(await openTemplateFile(file));
      setProblem(undefined);
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <Dialog title={matchTemplateText.manageTitle} isOpen onClose={onClose}>
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      {done === undefined ? null : <Notice kind="info">{done}</Notice>}
      {templates.length === 0 ? <p>{matchTemplateText.none}</p> : null}
      <ul className={styles.rules}>
        {templates.map((each) => (
          <li key={each.id} className={styles.rule}>
            <span className={styles.sentence}>{each.name}</span>
            <Button
              kind="quiet"
              label={matchTemplateText.exportOf(each.name)}
              onPress={() => saveFile({ ...templateFile(each.name, each.template), type: 'application/json' })}
            >
              {matchTemplateText.export}
            </Button>
            <Button
              kind="quiet"
              label={matchTemplateText.renameOf(each.name)}
              onPress={() => setAsking({ what: 'rename', template: each })}
            >
              {matchTemplateText.rename}
            </Button>
            <Button
              kind="quiet"
              label={matchTemplateText.deleteOf(each.name)}
              onPress={() => setAsking({ what: 'delete', template: each })}
            >
              {matchTemplateText.delete}
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        <FileTrigger acceptedFileTypes={['.json']} onSelect={(files) => void take(files?.[0])}>
          <Button>{matchTemplateText.import}</Button>
        </FileTrigger>
        <Button kind="primary" onPress={onClose}>
          {matchTemplateText.close}
        </Button>
      </DialogActions>
      <RenameDialog
        key={asking?.template.id}
        title={matchTemplateText.renameTitle}
        label={matchTemplateText.nameLabel}
        name={asking?.template.name ?? ''}
        saveLabel={matchTemplateText.renameSave}
        cancelLabel={matchTemplateText.cancel}
        isOpen={asking?.what === 'rename'}
        onClose={stopAsking}
        onSave={async (name) => {
          if (asking !== undefined) await ask('templates.rename', { templateId: asking.template.id, name });
        }}
      />
      <ConfirmDialog
        title={matchTemplateText.deleteTitle(asking?.template.name ?? '')}
        message={matchTemplateText.deleteHelp}
        confirmLabel={matchTemplateText.delete}
        isOpen={asking?.what === 'delete'}
        onClose={stopAsking}
        onConfirm={() => {
          if (asking === undefined) return;
          ask('templates.delete', { templateId: asking.template.id }).catch((error: unknown) =>
            setProblem(failureMessage(error)),
          );
        }}
      />
      {opened === undefined ? null : (
        <SaveTemplateDialog
          {...opened}
          templates={templates}
          onClose={() => setOpened(undefined)}
          onSaved={(name) => setDone(matchTemplateText.imported(name))}
        />
      )}
    </Dialog>
  );
}
