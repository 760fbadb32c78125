/** How long the browser may take to begin reading what it saves, in milliseconds. */
const readingTimeMs = 60_000;

/** Hands a text to the user as a file, the way a download is: the browser or the system asks where to put it. */
export function saveFile({ fileName, text }: { readonly fileName: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTimeMs);
}
