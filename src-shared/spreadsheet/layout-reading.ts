import { contactFields } from '../contact/fields.ts';
import type { AliasMeaning } from './header-aliases.ts';
import type { HeaderReading } from './header-reading.ts';
import { headerKey } from './header-text.ts';
import { type KnownLayout, type LayoutPart, layoutHeaders } from './known-layouts.ts';

/** What a header of a known layout stands for: a reading, or plainly nothing that goes on a letter. */
export type LayoutReading = Omit<HeaderReading, 'how'> | 'never';

/** The table of a layout by header key. Headers that are not in it were added by the user, or mean nothing here. */
export function layoutReadings(layout: KnownLayout): ReadonlyMap<string, LayoutReading> {
  const table = new Map<string, LayoutReading>();
  for (const header of layoutHeaders(layout.never)) {
    table.set(headerKey(header), 'never');
  }
  for (const field of contactFields) {
    for (const [rank, header] of (layout.fields[field] ?? []).entries()) {
      table.set(headerKey(header), { meaning: { kind: 'field', field }, group: '', line: 1, rank });
    }
  }
  for (const { groups, parts } of layout.addresses) {
    for (const group of groups) {
      for (const [rank, [pattern, part]] of parts.entries()) {
        const line = part === 'street' ? rank + 1 : 1;
        table.set(headerKey(pattern.replace('{group}', group)), { meaning: meaningOf(part), group, line, rank: 0 });
      }
    }
  }
  return table;
}

function meaningOf(part: LayoutPart): AliasMeaning {
  return part === 'extra-street' || part === 'box' || part === 'whole-address'
    ? { kind: part }
    : { kind: 'field', field: part };
}
