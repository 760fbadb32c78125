const longest = 100;

/**
 * How alike two words are, from 0 to 1 (Jaro-Winkler): letters in common and in order, with more weight on the beginning.
 * The same in both directions; two blank words are alike. Its time grows with the square of the length, so texts of more
 * than 100 letters are alike only when they are equal.
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  if (Math.max(one.length, other.length) > longest) return 0;
  // The greedy matching may depend on the order, so the order is made the same.
  const [short, long] =
    one.length < other.length || (one.length === other.length && one < other) ? [one, other] : [other, one];
  const jaro = jaroOf(short, long);
  let prefix = 0;
  while (prefix < 4 && prefix < short.length && short[prefix] === long[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(short: string, long: string): number {
  const reach = Math.max(0, Math.floor(long.length / 2) - 1);
  const used = new Uint8Array(long.length);
  const matched: number[] = [];
  for (let index = 0; index < short.length; index += 1) {
    const letter = short.charCodeAt(index);
    const end = Math.min(long.length - 1, index + reach);
    for (let at = Math.max(0, index - reach); at <= end; at += 1) {
      if (used[at] === 1 || long.charCodeAt(at) !== letter) continue;
      used[at] = 1;
      matched.push(letter);
      break;
    }
  }
  if (matched.length === 0) return 0;
  let swapped = 0;
  let next = 0;
  for (let at = 0; at < long.length; at += 1) {
    if (used[at] !== 1) continue;
    if (long.charCodeAt(at) !== matched[next]) swapped += 1;
    next += 1;
  }
  const count = matched.length;
  return (count / short.length + count / long.length + (count - swapped / 2) / count) / 3;
}
