/** A "no" of the simulated provider: the HTTP status, its error type and the one sentence it says [doc]. */
export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
}

/** A broken rule [doc]. */
export function invalid(message: string): Refusal {
  return { status: 400, type: 'validation_error', message };
}

/** [doc] */
export function notFound(what: string): Refusal {
  return { status: 404, type: 'not_found_error', message: `${what} was not found.` };
}

/** [doc] */
export const contactNotFound: Refusal = {
  status: 404,
  type: 'contact_not_found_error',
  message: 'The contact was not found.',
};

/** [doc] */
export const unauthorized: Refusal = {
  status: 401,
  type: 'missing_auth_error',
  message: 'The API key is missing or wrong.',
};

/** What a failing store looks like from outside; the type is one that PostGrid uses elsewhere [infer]. */
export const internalError: Refusal = {
  status: 500,
  type: 'internal_service_error',
  message: 'Something went wrong on our end.',
};

export function refuse({ status, type, message, retryAfterSeconds }: Refusal): Response {
  const headers = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
  return Response.json({ object: 'error', error: { type, message } }, { status, headers });
}

export function isRefusal(value: object): value is Refusal {
  return 'status' in value && 'type' in value && 'message' in value;
}
