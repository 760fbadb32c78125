import { describe, expect, it } from 'vitest';
import { customNameProblem, uniqueKey } from '../../../src-renderer/match/custom-key.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';

const { prayerletters, postgrid } = destinations;

describe('the name of a custom field', () => {
  it.each([
    ['Church', undefined],
    ['Last gift_2-b', undefined],
    ['Größe', 'PrayerLetters accepts letters without accents, digits, blanks, - and _'],
    ['x'.repeat(101), 'has 100 characters at most'],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['Tribe', 'Another column is the custom field "Tribe" already'],
  ])('"%s" is taken, or refused with the reason', (name, problem) => {
    const found = customNameProblem(name, ['Tribe'], prayerletters);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });

  it('may have any letters for a service that takes them', () => {
    expect(customNameProblem('Größe', [], postgrid)).toBeUndefined();
    expect(customNameProblem('Tribe', ['Tribe'], postgrid)).toBeDefined();
  });

  it('that is made of a header is never refused', () => {
    for (const header of ['Größe', '__proto__', '', '名前', 'x'.repeat(300), 'Tribe']) {
      expect(
        customNameProblem(uniqueKey(header, ['Tribe', 'Custom']), ['Tribe', 'Custom'], prayerletters),
      ).toBeUndefined();
    }
  });
});
