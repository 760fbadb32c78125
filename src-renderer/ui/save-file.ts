/** How long the browser may take to begin reading what it saves, in milliseconds. */
const readingTimeMs = 60_000;

/** A text that becomes a file; a table unless its type says otherwise. */
export interface SavedFile {
  readonly fileName: string;
  readonly text: string;
  readonly type?: 'text/csv' | 'application/json';
}

/** Hands a text to the user as a file, the way a download is: the browser or the system asks where to put it. */
export function saveFile({ fileName, text, type = 'text/csv' }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTimeMs);
}
