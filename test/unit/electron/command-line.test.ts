import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseDataFolder } from '../../../src-main/electron/command-line.ts';
import { explainStartFailure } from '../../../src-main/electron/start-failure.ts';
import { StoreNotOpenedError } from '../../../src-main/store/store-client.ts';

describe('the data folder', () => {
  it.each<[readonly string[], string]>([
    [[], join('base', 'Fieldpost')],
    [['.', '--data'], join('base', 'Fieldpost')],
    [['.', '--data', 'mine'], resolve('mine')],
    [['--inspect=0', '--remote-debugging-port=0', 'out/main/main.js', '--data=mine'], resolve('mine')],
  ])('of %j is %s', (args, folder) => {
    expect(chooseDataFolder(args, 'base')).toBe(folder);
  });
});

describe('a start that fails', () => {
  it('passes on what the store says', () => {
    expect(explainStartFailure(new StoreNotOpenedError('Close the other window first.'), '/data').message).toBe(
      'Close the other window first.',
    );
  });

  it('names the folder and the remedy for everything else', () => {
    expect(explainStartFailure(new Error('EACCES'), '/data').message).toMatch(
      /EACCES.*\/data.*start Fieldpost again/su,
    );
  });
});
