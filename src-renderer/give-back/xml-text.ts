const xmlSpecial = /[&<>"]/g;
const xmlEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as it stands in XML, also within quotes. */
export function xmlText(text: string): string {
  return text.replace(xmlSpecial, (character) => xmlEntities[character] ?? character);
}
