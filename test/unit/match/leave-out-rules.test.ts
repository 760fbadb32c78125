import { describe, expect, it } from 'vitest';
import { answersIn, rowsOf, ruleSentence } from '../../../src-renderer/match/leave-out-rules.ts';
import { proposeLeaveOut } from '../../../src-shared/spreadsheet/leave-out-proposals.ts';

const listed = {
  values: [
    { text: 'None', count: 3 },
    { text: 'none', count: 1 },
    { text: '', count: 2 },
    { text: 'Both', count: 4 },
  ],
  distinct: 4,
};

describe('a rule that leaves rows out', () => {
  it('counts its rows without regard to capitals', () => {
    expect(rowsOf({ test: 'is', values: ['NONE '] }, listed, 10)).toBe(4);
    expect(rowsOf({ test: 'is-not', values: ['both'] }, listed, 10)).toBe(6);
    expect(rowsOf({ test: 'is', values: ['', 'both'] }, listed, 10)).toBe(6);
  });

  it('is a sentence, also about empty cells and a column that is gone', () => {
    expect(ruleSentence({ column: 7, test: 'is-not', values: ['Both', ' '] }, [])).toBe(
      'A column that is not there any more is not Both or empty',
    );
  });
});

describe('proposals', () => {
  it('are made for the columns of TntConnect and MPDX that say who gets no letter, and no others', () => {
    const headers = [
      'File As',
      'Send Newsletter',
      'Deceased',
      'Mailing Address Is Deliverable',
      'Region',
      'newsletter',
    ];
    expect(proposeLeaveOut(headers).map(({ column }) => column)).toEqual([1, 2, 3, 5]);
  });

  it('name only answers that are in the file, as they stand there', () => {
    const [newsletter] = proposeLeaveOut(['Newsletter']);
    expect(answersIn(listed, newsletter?.answers ?? [])).toEqual(['None']);
    const [deliverable] = proposeLeaveOut(['Mailing Address Is Deliverable']);
    const answers = {
      values: [
        { text: 'TRUE', count: 9 },
        { text: 'FALSE', count: 1 },
      ],
      distinct: 2,
    };
    expect(answersIn(answers, deliverable?.answers ?? [])).toEqual(['FALSE']);
  });
});
