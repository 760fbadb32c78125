import { describe, expect, it } from 'vitest';
import { contactFields } from '../../../src-shared/contact/fields.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';
import { draft } from './sample.ts';
import { keptCapitals, validAddresses, validValues } from './valid-values.ts';

const rows = contactFields.flatMap((field) => (validValues[field] ?? []).map((value) => [field, value] as const));

describe.each(Object.values(destinations))('for $label', (destination) => {
  it.each(rows)('no repair is offered for the %s %j', (field, value) => {
    const issues = validateContact(draft({ [field]: value }), destination);
    expect(issues.filter((issue) => issue.field === field && issue.fix !== undefined)).toEqual([]);
  });

  it.each(validAddresses)('no repair is offered for an address with %j', (address) => {
    const issues = validateContact(draft(address), destination);
    expect(issues.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  it.each(keptCapitals)('in the %s %j only the rest becomes small: %j', (field, value, fix) => {
    const issues = validateContact(draft({ [field]: value }), destination).filter((issue) => issue.field === field);
    expect(issues).toMatchObject([{ code: 'all-caps', fix }]);
    expect(validateContact(draft({ [field]: fix }), destination).filter((issue) => issue.field === field)).toEqual([]);
  });
});
