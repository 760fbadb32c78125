import { type ClipboardEvent, useEffect, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { startText } from '../../src-shared/text/open-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './import.module.css';
import { openFiles } from './open-file.ts';

/** Excel and its relatives copy cells with tabs between them; the mark says that the text is Unicode. */
function pastedFile(text: string): File {
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return new File([`\uFEFF${text}`], startText.pastedName(day));
}

/** Opens what a clipboard holds: files, or cells as text. Answers whether there was anything. */
function openPasted(clipboard: DataTransfer): boolean {
  const files = [...clipboard.files];
  const text = clipboard.getData('text/plain');
  // Excel puts a picture of the cells beside their text.
  if (text.trim() !== '') void openFiles([pastedFile(text)]);
  else if (files.length > 0) void openFiles(files);
  else return false;
  return true;
}

/** Pasting: a button with a place to paste into, and Ctrl+V anywhere on this screen. */
export function PasteCells() {
  const [isOpen, setOpen] = useState(false);
  const [isEmpty, setEmpty] = useState(false);

  useEffect(() => {
    const paste = (event: globalThis.ClipboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isTyping || event.clipboardData === null) return;
      if (openPasted(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);

  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const isDone = openPasted(event.clipboardData);
    setEmpty(!isDone);
    if (isDone) setOpen(false);
  };

  return (
    <>
      <Button
        onPress={() => {
          setEmpty(false);
          setOpen(true);
        }}
      >
        {startText.paste}
      </Button>
      <Dialog title={startText.pasteTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{startText.pasteHelp}</p>
        <TextField className={styles.pasteField ?? ''} value="" autoFocus>
          <Label className="visually-hidden">{startText.pasteField}</Label>
          <TextArea className={styles.pasteArea ?? ''} rows={5} onPaste={paste} />
        </TextField>
        {isEmpty ? <Notice kind="warning">{startText.pasteNothing}</Notice> : null}
        <DialogActions>
          <Button onPress={() => setOpen(false)}>{startText.cancel}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
