import { describe, expect, it } from 'vitest';
import { contactsLeft, mergeStep } from '../../../src-renderer/duplicates/merge-choice.ts';
import type { ComparedMember } from '../../../src-renderer/spreadsheet-worker/duplicate-protocol.ts';
import { duplicateText } from '../../../src-shared/text/duplicate-text.ts';
import { contactOf } from './contact-of.ts';

const member = (row: number, isKept: boolean): ComparedMember => ({
  ...{ row, contactId: null, isKept },
  draft: { fields: contactOf(`Ann ${row}`), custom: {} },
});

const merging = (...members: readonly ComparedMember[]) => ({ members, fields: [], suggested: [] });

describe('merging rows of which some are contacts already', () => {
  it('goes into the first that is one, and names the others, whose contacts it cannot remove', () => {
    const comparison = merging(member(1, false), member(4, true), member(6, true));
    expect(mergeStep(comparison, { rows: [1, 4, 6], contactIds: [] }, [], [])).toEqual({
      op: 'merge',
      into: 4,
      from: [1, 6],
      edits: [],
    });
    expect(contactsLeft(comparison)).toEqual([6]);
    expect(duplicateText.contactsLeft([6])).toMatch(
      /^Row 7 is a contact of its own already\. .* until you take it off/u,
    );
    expect(duplicateText.contactsLeft([6, 8])).toMatch(/^Rows 7, 9 are contacts/u);
  });

  it('leaves nobody behind where at most one is a contact', () => {
    expect(contactsLeft(merging(member(1, false), member(4, true)))).toEqual([]);
    expect(contactsLeft(merging(member(1, false), member(4, false)))).toEqual([]);
  });
});
