/** How long the browser may take to begin reading what it saves, in milliseconds. */
const readingTimeMs = 60_000;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to be saved: a text, which is a table unless its type says otherwise, or bytes. */
export type SavedFile = { readonly fileName: string } & (
  | { readonly text: string; readonly type?: 'text/csv' | 'application/json' }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
);

/** Hands a file to the user, the way a download is: the browser or the system asks where to put it. */
export function saveFile(file: SavedFile): void {
  const content = 'text' in file ? file.text : file.bytes;
  const address = URL.createObjectURL(new Blob([content], { type: typeOf(file) }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTimeMs);
}

function typeOf(file: SavedFile): string {
  if ('text' in file) return `${file.type ?? 'text/csv'};charset=utf-8`;
  return file.fileName.endsWith('.xlsx') ? workbookType : 'text/csv;charset=utf-8';
}
