import { describe, expect, it } from 'vitest';
import { isNameless } from '../../../src-shared/spreadsheet/header-reading.ts';

describe('a header that says nothing', () => {
  it.each(['', '7', '12 34', 'Column 7', 'Field7', 'Unnamed: 3', 'Spalte 2', 'var'])('is %j', (header) => {
    expect(isNameless(header)).toBe(true);
  });

  it.each(['Name', 'Address 1', '7th', '1 a', 'Columns'])('is not %j', (header) => {
    expect(isNameless(header)).toBe(false);
  });

  it('takes no longer to tell, however many digits it has', () => {
    // Every digit more would double the time if there were two ways to read them; a thousand would take for ever.
    expect(isNameless(`${'1'.repeat(1000)}x`)).toBe(false);
    expect(isNameless(`${'1 '.repeat(1000)}x`)).toBe(false);
  });
});
