import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';
import { matchedFields } from './matched-fields.ts';
import { programHeaders } from './program-headers.ts';

describe('the header rows of other programs', () => {
  it.each(programHeaders)('%s', (_title, columns) => {
    const parsed = columns.split('|').map((column) => column.split('='));
    const expected = Object.fromEntries(parsed.filter(([, field]) => field !== undefined));
    expect(matchedFields(parsed.map(([header]) => header ?? ''))).toEqual(expected);
  });

  it('are many', () => {
    expect(programHeaders.length).toBeGreaterThanOrEqual(10);
  });
});

describe('headers of something else', () => {
  it.each(
    (
      'Region|IP Region|Country ID|IP Country|State ID|State of Birth|Church Name|Guest|Envelope Count|Via|Number of Adults|' +
      'Email Number of Opens|Address Count|Last Address Change|Name of School|Nr. Beitrag|Zip Radius|Phone Extension|Street Team Leader'
    ).split('|'),
  )('%s', (header) => {
    expect(matchedFields([header, 'Amount'])).toEqual({});
  });

  it('a number that counts the rows is not part of the street', () => {
    const headers = ['Número', 'Nombre', 'Apellidos', 'Dirección', 'Ciudad'];
    expect(matchedFields(headers)).not.toHaveProperty('Número');
    expect(matchColumns(headers, [])[0]).toMatchObject({ confidence: 'unsure', reason: { kind: 'needs-combining' } });
  });
});
