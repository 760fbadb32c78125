const marks = /\p{M}+/gu;
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
/** Letters that Unicode does not take apart into a base letter and a mark. */
const wholeLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const wholeLetterPattern = /[ßæœøłđðþı]/g;
const asciiOnly = /^[\0-\x7f]*$/;
const notPlain = /[^a-z0-9]+/g;

/**
 * The text as a key for lookups: lower case, without accents, blanks and punctuation, with "&" read as "and".
 * "Côte d'Ivoire" and "COTE DIVOIRE" fold to the same key; "U.S.A." folds to "usa".
 */
export function foldText(text: string): string {
  // Most texts are plain; they need none of the slow steps.
  if (asciiOnly.test(text)) return text.toLowerCase().replaceAll('&', 'and').replace(notPlain, '');
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(wholeLetterPattern, (letter) => wholeLetters[letter] ?? letter)
    .replaceAll('&', 'and')
    .replace(notLetterOrDigit, '');
}

/**
 * Remembers the answers of a pure function of one text. A column repeats few distinct values over many rows, so the
 * memory is small and mostly right; it is emptied when it reaches `limit` entries to stay bounded on hostile input.
 */
export function remember<T>(compute: (text: string) => T, limit = 5_000): (text: string) => T {
  const answers = new Map<string, { readonly value: T }>();
  let lastText: string | undefined;
  let lastAnswer: { readonly value: T } | undefined;
  return (text) => {
    // Several rules ask about one cell, and neighbours in a column are often alike.
    if (text === lastText && lastAnswer !== undefined) return lastAnswer.value;
    let answer = answers.get(text);
    if (answer === undefined) {
      if (answers.size >= limit) answers.clear();
      answer = { value: compute(text) };
      answers.set(text, answer);
    }
    lastText = text;
    lastAnswer = answer;
    return answer.value;
  };
}
