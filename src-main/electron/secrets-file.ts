import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { FailureError } from '../../src-shared/contract/failure.ts';
import type { Clock } from '../ports/clock.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** Encrypted secrets by key, base64; `damaged` when there is a file whose content makes no sense. */
export type SecretsContent = ReadonlyMap<string, string> | 'damaged';

export interface SecretsFile {
  /** @throws when the file is there but the disk does not give it out. */
  read(): Promise<SecretsContent>;
  /**
   * Lets `change` edit the entries and writes them if it answers true. One update runs at a time, so none undoes another.
   * A damaged file is moved aside first, and its entries with it.
   */
  update(change: (entries: Map<string, string>) => boolean | Promise<boolean>): Promise<void>;
}

const fileSchema = v.object({ version: v.literal(1), secrets: v.record(v.string(), v.string()) });

function parse(text: string): SecretsContent {
  try {
    const parsed = v.safeParse(fileSchema, JSON.parse(text));
    return parsed.success ? new Map(Object.entries(parsed.output.secrets)) : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Keeps ciphertexts in `secrets.json` of the data folder. It never sees a secret itself. */
export function createSecretsFile(dataFolder: string, clock: Clock): SecretsFile {
  const path = join(dataFolder, 'secrets.json');
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<SecretsContent> {
    try {
      return parse(await readFile(path, 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
      throw error;
    }
  }

  async function update(change: (entries: Map<string, string>) => boolean | Promise<boolean>): Promise<void> {
    const content = await read();
    const entries = new Map(content === 'damaged' ? [] : content);
    if (!(await change(entries))) return;
    if (content === 'damaged') await rename(path, join(dataFolder, `secrets-unreadable-${clock.now()}.json`));
    await writeFileSafely(path, `${JSON.stringify({ version: 1, secrets: Object.fromEntries(entries) }, null, 2)}\n`);
  }

  return {
    read,
    update(change) {
      const mine = last.then(() => update(change)).catch(explain);
      last = mine.catch(() => undefined);
      return mine;
    },
  };

  function explain(error: unknown): never {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOSPC') {
      throw new FailureError(
        'storage-full',
        `The disk is full, so ${path} was not changed. Free some space and do it again.`,
      );
    }
    throw new FailureError(
      'storage-failed',
      `The file ${path} could not be changed. Check that the disk is connected and not write-protected, and do it again.`,
    );
  }
}
