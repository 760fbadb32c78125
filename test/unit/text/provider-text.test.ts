import { describe, expect, test } from 'vitest';
import { type AccountMode, accountProviders, modesOf } from '../../../src-shared/contract/accounts.ts';
import { kindHelp } from '../../../src-shared/text/account-text.ts';
import { modeConsequence, remoteListWords } from '../../../src-shared/text/plan-text.ts';
import { defaultAccountName } from '../../../src-shared/text/provider-text.ts';

const kinds = accountProviders.flatMap((provider) =>
  modesOf[provider].map((mode: AccountMode) => ({ provider, mode })),
);

test('Every kind of account has a name of its own to begin with', () => {
  const names = kinds.map(({ provider, mode }) => defaultAccountName(provider, mode));
  expect(names).toEqual([
    'Practice PrayerLetters',
    'PrayerLetters.com',
    'Practice PostGrid',
    'PostGrid test',
    'PostGrid',
  ]);
});

describe.each(kinds)('What is said of $provider in the mode $mode', ({ provider, mode }) => {
  const other = provider === 'postgrid' ? 'PrayerLetters' : 'PostGrid';
  const sentences = [
    kindHelp(provider, mode),
    modeConsequence(provider, mode),
    remoteListWords('Spring', provider, mode, true),
    remoteListWords('Spring', provider, mode, false),
  ];

  test('never names the other provider', () => {
    expect(sentences.filter((sentence) => sentence.includes(other))).toEqual([]);
  });

  test('says whether anything leaves the computer or is printed', () => {
    const words = { practice: 'Nothing leaves this computer', test: 'Nothing is ever printed', live: 'really reaches' };
    expect(modeConsequence(provider, mode)).toContain(words[mode]);
  });
});
