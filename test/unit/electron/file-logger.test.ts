import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createFileLogger } from '../../../src-main/app/file-logger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const secret = 'Ann Lee, 12 Main St';

function thrown(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

async function logged(error: unknown): Promise<string> {
  const folder = await temporaryFolder();
  createFileLogger(folder, { now: () => 0 }).error('A call failed unexpectedly', { channel: 'app.info', error });
  return readFileSync(join(folder, 'logs', 'fieldpost.log'), 'utf8');
}

test.each([
  ['a text that is no JSON', () => JSON.parse(secret)],
  ['a value that has another form', () => v.parse(v.picklist(['home']), secret)],
])('%s is logged without a word of it, with the place in the code', async (_, action) => {
  const error = thrown(action);
  expect(String(error)).toContain('Ann');
  const line = await logged(error);
  expect(line).not.toContain('Ann');
  expect(line).not.toContain('Main St');
  expect(line).toContain('file-logger.test.ts');
  expect(line).toMatch(/"name":"(?:SyntaxError|ValiError)"/);
});

test('any other error is logged with what it says', async () => {
  expect(await logged(new Error('The disk is gone'))).toContain('"message":"The disk is gone"');
});
