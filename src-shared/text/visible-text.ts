/** Characters that take no room on the screen, or none that anyone could see. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A text on one line with what cannot be seen made visible: blanks at its ends and several in a row become dots, line ends an
 * arrow, and characters without a shape a box. For comparing a text with another one, never for keeping.
 */
export function visibleText(text: string): string {
  return text
    .replaceAll(/^\p{Zs}+|\p{Zs}+$|\p{Zs}{2,}/gu, (blanks) => '·'.repeat(blanks.length))
    .replaceAll(/\r\n?|\n/gu, ' ⏎ ')
    .replaceAll('\t', ' ⇥ ')
    .replaceAll(unseen, '▯');
}
