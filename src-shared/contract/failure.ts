/** The closed list of reasons for which a call can fail; the sentence for the screen comes with the failure. */
export const failureCodes = [
  'invalid-input',
  'unknown-channel',
  'not-found',
  'conflict',
  'cancelled',
  'storage-full',
  'storage-failed',
  'network',
  'secret-missing',
  'internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Why a call failed. `message` is a whole sentence for the user; `details` helps whoever reads the log. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** A failure on its way to the caller. Services throw it; the dispatcher turns it into a value. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, message: string, details?: Failure['details']) {
    super(message);
    this.name = 'FailureError';
    this.failure = details === undefined ? { code, message } : { code, message, details };
  }
}
