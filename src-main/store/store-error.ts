import type { FailureCode } from '../../src-shared/contract/failure.ts';
import { messageWithoutData } from '../ports/without-data.ts';

/** A refusal by a store method that the user can understand: nothing was changed. */
export class StoreError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** What the worker sends back in place of an error, and what the client turns into a `FailureError`. */
export interface StoreFailure {
  readonly code: FailureCode;
  readonly message: string;
}

/** Gives every error that can come out of SQLite a code and a sentence with a remedy. */
export function toStoreFailure(error: unknown): StoreFailure {
  if (error instanceof StoreError) return { code: error.code, message: error.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_FULL')) {
    return {
      code: 'storage-full',
      message: 'The disk is full, so the change was not saved. Free some space and do it again; nothing else was lost.',
    };
  }
  if (code.startsWith('SQLITE_CONSTRAINT_UNIQUE')) {
    return { code: 'conflict', message: 'Something with this name exists already. Choose another name.' };
  }
  if (code.startsWith('SQLITE_CONSTRAINT_FOREIGNKEY')) {
    return { code: 'not-found', message: 'What this belongs to was removed meanwhile. Nothing was changed.' };
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return {
      code: 'storage-failed',
      message: 'The data file is damaged. Close the app and start it again: it restores the last good backup.',
    };
  }
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN)/u.test(code)) {
    return {
      code: 'storage-failed',
      message:
        'The data file could not be opened or written. Check that the disk is connected and not write-protected.',
    };
  }
  return {
    code: 'internal',
    message: `The store failed unexpectedly (${code || 'no code'}): ${messageWithoutData(error)}`,
  };
}
