const organisationWords: ReadonlySet<string> = new Set(
  [
    'academy agency assembly associates association bank baptist cathedral centre center chapel charity church college',
    'committee community company congregation corp corporation council department diocese enterprises estate family',
    'fellowship foundation friends fund group hospital inc incorporated institute international kirk library limited llc',
    'llp ltd ministries ministry mission missions monastery office parish partners partnership presbyterian school',
    'seminary service services society store synagogue team temple tabernacle trust union university ymca ywca ywam gmbh',
    'kirche gemeinde verein stiftung eglise iglesia igreja kerk stichting',
  ]
    .join(' ')
    .split(' '),
);
/** Words that mark an organisation anywhere but are surnames when they end a person's name ("John Church"). */
const surnamesToo: ReadonlySet<string> = new Set(
  'bank chapel church college friends kirk parish temple union'.split(' '),
);
const wordPattern = /[\p{L}]+/gu;
const wholeHousehold = /^(?:the\s(?!rev|hon|very\s|most\s|right\s)|estate of\s)/i;
const joins = /\s(?:and|&|\+)\s/i;

/**
 * True when a name on an envelope is that of an organisation or a household as a whole ("New Life Church", "The Smith
 * Family", "Estate of Jane Doe"), which must not be taken apart into first and last name. A guess from words; a surname
 * such as "Church" after one first name counts as a person.
 */
export function looksLikeOrganisation(name: string): boolean {
  if (wholeHousehold.test(name)) return true;
  const words = name.toLowerCase().match(wordPattern) ?? [];
  const found = words.filter((word) => organisationWords.has(word));
  if (found.length === 0) return false;
  const last = words.at(-1) ?? '';
  const surnameOnly = found.length === 1 && found[0] === last && surnamesToo.has(last);
  return !(surnameOnly && (words.length <= 2 || joins.test(name)));
}
