/** The encodings that are offered for a text file, most usual first, with the names people know them by. */
export const encodings = [
  ['utf-8', 'Unicode (UTF-8)'],
  ['utf-16le', 'Unicode text (UTF-16)'],
  ['utf-16be', 'Unicode text (UTF-16, big endian)'],
  ['windows-1252', 'Western (Windows-1252)'],
  ['macintosh', 'Western (Mac)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['windows-1253', 'Greek (Windows-1253)'],
  ['windows-1254', 'Turkish (Windows-1254)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['gb18030', 'Chinese (GB18030)'],
  ['big5', 'Chinese (Big5)'],
  ['euc-kr', 'Korean (EUC-KR)'],
] as const;

/** How an encoding is called on the screen. */
export function encodingName(encoding: string): string {
  return encodings.find(([label]) => label === encoding)?.[1] ?? encoding;
}
