import { type ContactField, contactFields } from '../contact/fields.ts';
import {
  addressAliases,
  boxAliases,
  combinedAliases,
  extraStreetAliases,
  fragmentAliases,
  wholeAddressAliases,
} from './header-aliases-address.ts';
import { nameAliases } from './header-aliases-names.ts';
import { reachAliases } from './header-aliases-reach.ts';
import { headerKey } from './header-text.ts';

/** What a header is an alias of: a field, or something an address is cut into that is not a field by itself. */
export type AliasMeaning =
  | { readonly kind: 'field'; readonly field: ContactField }
  | { readonly kind: 'extra-street' }
  | { readonly kind: 'box' }
  | { readonly kind: 'whole-address' }
  | { readonly kind: 'combined' }
  | { readonly kind: 'fragment'; readonly field: ContactField };

/** One alias; a lower `rank` is the more telling header for the same meaning. */
export interface HeaderAlias {
  readonly key: string;
  readonly meaning: AliasMeaning;
  readonly rank: number;
}

function aliases(lines: readonly string[], meaning: AliasMeaning): readonly HeaderAlias[] {
  return lines
    .join('|')
    .split('|')
    .map((key, rank) => ({ key, meaning, rank }));
}

const fieldLines = { ...nameAliases, ...addressAliases, ...reachAliases } satisfies Record<
  ContactField,
  readonly string[]
>;

/** Every alias with its key as `headerKey` writes it. */
export const headerAliases: readonly HeaderAlias[] = [
  ...contactFields.flatMap((field) => aliases(fieldLines[field], { kind: 'field', field })),
  ...aliases(extraStreetAliases, { kind: 'extra-street' }),
  ...aliases(boxAliases, { kind: 'box' }),
  ...aliases(wholeAddressAliases, { kind: 'whole-address' }),
  ...aliases(combinedAliases, { kind: 'combined' }),
  ...aliases(fragmentAliases.street, { kind: 'fragment', field: 'street' }),
  ...aliases(fragmentAliases.postalCode, { kind: 'fragment', field: 'postalCode' }),
];

const sorted = (key: string) => key.split(' ').sort().join(' ');

const byKey: ReadonlyMap<string, HeaderAlias> = new Map(headerAliases.map((alias) => [alias.key, alias]));

/** The first alias of a set of words keeps it: the more telling one. */
const byWords: ReadonlyMap<string, HeaderAlias> = new Map(
  [...headerAliases].reverse().map((alias) => [sorted(alias.key), alias]),
);

/** The field whose own name the header is, as in a file this app has written: "postalCode", "Postal code". */
export const fieldByOwnName: ReadonlyMap<string, ContactField> = new Map(
  contactFields.map((field) => [headerKey(field), field]),
);

/** The alias with exactly these words, in this order or, failing that, in another ("Name, First"). */
export function findAlias(words: readonly string[]): HeaderAlias | undefined {
  const key = words.join(' ');
  return byKey.get(key) ?? byWords.get(sorted(key));
}
