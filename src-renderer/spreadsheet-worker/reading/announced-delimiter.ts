/** Excel's own first line, which names the delimiter. A quote cannot be one. */
const separatorLine = /^sep=([^"\r\n])(?:\r?\n|\r|$)/iu;
const longestSeparatorLine = 8;

/** The delimiter that the first line `sep=;` of a text names, with the length of that line; undefined without one. */
export function announcedDelimiter(
  text: string,
): { readonly delimiter: string; readonly lineLength: number; readonly asksAboutCommas: false } | undefined {
  const [line, delimiter] = separatorLine.exec(text.slice(0, longestSeparatorLine)) ?? [];
  if (line === undefined || delimiter?.length !== 1) return undefined;
  return { delimiter, lineLength: line.length, asksAboutCommas: false };
}
