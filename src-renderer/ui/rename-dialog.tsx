import { useState } from 'react';
import { failureMessage } from '../host/host-client.ts';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { TextField } from './fields.tsx';
import styles from './rename-dialog.module.css';

export interface RenameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly name: string;
  readonly saveLabel: string;
  readonly cancelLabel: string;
  readonly type?: 'text' | 'password';
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Rejects with a sentence when the text cannot be taken; the dialog then stays open and shows it. */
  readonly onSave: (text: string) => Promise<void>;
}

/** Asks for one text: a new name, or a secret. */
export function RenameDialog(props: RenameDialogProps) {
  const { title, label, name, saveLabel, cancelLabel, type = 'text', isOpen, onClose, onSave } = props;
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState<string>();

  function close(): void {
    setText(name);
    setProblem(undefined);
    onClose();
  }

  async function save(): Promise<void> {
    try {
      await onSave(text.trim());
      close();
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <Dialog title={title} isOpen={isOpen} onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={label} value={text} onChange={setText} type={type} error={problem} autoFocus />
        <DialogActions>
          <Button onPress={close}>{cancelLabel}</Button>
          <Button kind="primary" type="submit" isDisabled={text.trim() === '' || text === name}>
            {saveLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
