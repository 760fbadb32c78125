import { partsOf, textOf } from './line-text.ts';
import type { Card } from './parse-cards.ts';
import { inOrder, labelOf } from './reach-lines.ts';

/** The texts of a card by the header of their column. */
export type CardValues = ReadonlyMap<string, string>;

/** The columns that every table of cards has, called as in an export of Google Contacts, which is known to the matching. */
export const firstHeaders = [
  ...['Full Name', 'First Name', 'Middle Name', 'Last Name', 'Name Prefix', 'Name Suffix', 'Nickname', 'Spouse'],
  ...[
    'Organization Name',
    'Organization Department',
    'Organization Title',
    'Birthday',
    'Anniversary',
    'Notes',
    'Labels',
  ],
] as const;
type FirstHeader = (typeof firstHeaders)[number];

const nameParts = ['Last Name', 'First Name', 'Middle Name', 'Name Prefix', 'Name Suffix'] as const;
const addressParts = ['PO Box', 'Extended Address', 'Street', 'City', 'Region', 'Postal Code', 'Country'] as const;

/** What stands between several values in one cell, as in the exports of Google Contacts. */
const between = ' ::: ';

/** Many more than anybody has of anything; each makes columns for all cards of the file. */
export const mostNumbered = 10;

/** The headers of the columns that may come several times, number by number. */
export const repeatedHeaders = {
  'E-mail': ['Label', 'Value'],
  Phone: ['Label', 'Value'],
  Address: ['Label', 'Formatted', 'Street', 'Extended Address', 'City', 'Region', 'Postal Code', 'Country', 'PO Box'],
  Website: ['Label', 'Value'],
} as const;

/** What comes several times, by the header of its columns and the name of its property. */
export const numbered = [
  ['E-mail', 'EMAIL'],
  ['Phone', 'TEL'],
  ['Website', 'URL'],
  ['Address', 'ADR'],
] as const satisfies readonly (readonly [keyof typeof repeatedHeaders, string])[];

/** A column that is there only if a card has something for it. */
export const furtherOrganizations = 'Other Organizations';

/** The details of a card that have a column, without empty ones. */
export function cardValues(card: Card): CardValues {
  const values = new Map<string, string>();
  const set = (
    header: FirstHeader | typeof furtherOrganizations | `${keyof typeof repeatedHeaders} ${number} - ${string}`,
    text: string,
  ): void => {
    if (text !== '') values.set(header, text);
  };
  const one = (...names: readonly string[]): string => {
    const line = names.map((name) => inOrder(card, name)[0]).find((found) => found !== undefined);
    return line === undefined ? '' : textOf(line, card.version);
  };
  const list = (names: readonly string[], joint: string): string => {
    const texts = names
      .flatMap((name) => inOrder(card, name))
      .flatMap((line) => partsOf(line, card.version, ','))
      .filter((text) => text !== '');
    return [...new Set(texts)].join(joint);
  };
  const names = parts(card, 'N');
  for (const [index, header] of nameParts.entries()) set(header, names[index] ?? '');
  const [organization = '', ...units] = parts(card, 'ORG');
  const [, ...organizations] = inOrder(card, 'ORG').map((line) => filledParts(partsOf(line, card.version, ';')));
  const fullName = one('FN');
  const isOrganization =
    kindOf(card) === 'ORG' || one('X-ABSHOWAS') === 'COMPANY' || (names.join('') === '' && fullName === organization);
  set('Full Name', isOrganization ? '' : fullName);
  set('Organization Name', organization === '' && isOrganization ? fullName : organization);
  set('Organization Department', filledParts(units));
  set(furtherOrganizations, organizations.join(between));
  set('Organization Title', list(['TITLE', 'ROLE'], ', '));
  set('Nickname', list(['NICKNAME'], ', '));
  set('Spouse', spouseOf(card));
  set('Birthday', plainDay(one('BDAY')));
  set('Anniversary', plainDay(one('ANNIVERSARY', 'X-ANNIVERSARY')));
  set(
    'Notes',
    inOrder(card, 'NOTE')
      .map((line) => textOf(line, card.version))
      .join('\n'),
  );
  set('Labels', list(['CATEGORIES'], between));
  for (const [group, name] of numbered) {
    if (group === 'Address') continue;
    const lines = inOrder(card, name);
    const texts = lines.map((line) => withoutScheme(textOf(line, card.version)));
    for (const [index, line] of lines.slice(0, mostNumbered).entries()) {
      const isLast = index === mostNumbered - 1;
      set(`${group} ${index + 1} - Label`, labelOf(card, line));
      set(`${group} ${index + 1} - Value`, isLast ? texts.slice(index).join(between) : (texts[index] ?? ''));
    }
  }
  setAddresses(card, set);
  return values;
}

/** What kind of thing a card is about, in capitals: INDIVIDUAL where it does not say. */
export function kindOf(card: Card): string {
  const line = card.lines.find(({ name }) => name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND');
  return line?.value.trim().toUpperCase() ?? 'INDIVIDUAL';
}

function parts(card: Card, name: string): readonly string[] {
  const line = inOrder(card, name)[0];
  return line === undefined ? [] : partsOf(line, card.version, ';');
}

function setAddresses(card: Card, set: (header: `Address ${number} - ${string}`, text: string) => void): void {
  const addresses = inOrder(card, 'ADR');
  for (const [index, line] of addresses.slice(0, mostNumbered).entries()) {
    const texts = partsOf(line, card.version, ';');
    set(`Address ${index + 1} - Label`, labelOf(card, line));
    for (const [part, header] of addressParts.entries()) set(`Address ${index + 1} - ${header}`, texts[part] ?? '');
    // More parts than there are: nobody knows which one is too much, so the last ones stay together.
    const more = texts.slice(addressParts.length - 1).filter((text) => text !== '');
    set(`Address ${index + 1} - Country`, more.join(', '));
  }
  const others = addresses.slice(mostNumbered).map((line) => filledParts(partsOf(line, card.version, ';')));
  set(`Address ${mostNumbered} - Formatted`, others.join(between));
  // Version 3 writes the lines of an address once more as a label; they count where there are no parts.
  if (addresses.length > 0) return;
  const labels = inOrder(card, 'LABEL');
  for (const [index, line] of labels.slice(0, mostNumbered).entries()) {
    const texts = index === mostNumbered - 1 ? labels.slice(index) : [line];
    set(`Address ${index + 1} - Label`, labelOf(card, line));
    set(`Address ${index + 1} - Formatted`, texts.map((each) => textOf(each, card.version)).join(between));
  }
}

function filledParts(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(', ');
}

function spouseOf(card: Card): string {
  const line = card.lines.find(
    (each) =>
      ['X-SPOUSE', 'X-EVOLUTION-SPOUSE'].includes(each.name) ||
      (each.name === 'RELATED' && each.types.includes('SPOUSE') && !/^(?:urn|https?|data):/iu.test(each.value)) ||
      (each.name === 'X-ABRELATEDNAMES' && labelOf(card, each).toUpperCase() === 'SPOUSE'),
  );
  return line === undefined ? '' : textOf(line, card.version);
}

/** A day as year, month and day; what is written in another way stays as it is. */
function plainDay(text: string): string {
  return text.replace(/^(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?$/u, '$1-$2-$3');
}

function withoutScheme(text: string): string {
  return text.replace(/^(?:mailto|tel):/iu, '').replace(/;ext=(\w+)/iu, ' ext. $1');
}
