/** A "no" of the simulated provider: the HTTP status, its error code and the sentence for the user. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Most rules break with status 400 [seed]. */
export function badRequest(code: string, message: string): Refusal {
  return { status: 400, code, message };
}

/** [seed]; expired lists answer the same [infer]. */
export const listNotFound: Refusal = {
  status: 404,
  code: 'not_found',
  message: "The requested list doesn't exist.",
};

/** The provider's error body; `status` is text as in the documentation's example [doc]. */
export function refuse({ status, code, message }: Refusal): Response {
  const body = { status: String(status), error: code, message, more_info: 'https://www.prayerletters.com/api/v1' };
  return Response.json(body, { status });
}

export function isRefusal(value: object): value is Refusal {
  return 'status' in value && 'code' in value;
}
