import type { Clock } from '../ports/clock.ts';
import type { HttpFetch } from '../ports/http.ts';
import type { RequestRecord } from './adapter.ts';
import { classifyNetworkFailure } from './network-failure.ts';
import { readStart } from './read-capped.ts';

/** As much of an answer as is kept, in characters. */
const longestAnswer = 4_000;

/** As much of it as is read, in bytes: more, so that no half of a secret is left at the cut. */
const longestRead = 64 * 1024;

export interface RequestJournal {
  readonly fetch: HttpFetch;
  /** The requests since it was asked last, once their answers have been read. */
  take(): Promise<readonly RequestRecord[]>;
}

/**
 * Writes down every request that goes through a `fetch`: its method, path and end, never its headers or what was sent.
 * Of an answer that does not agree the text is kept, without the secret, because it may say more than the screen shows.
 */
export function keepJournal(fetch: HttpFetch, secret: string, clock: Clock): RequestJournal {
  let records: Promise<RequestRecord>[] = [];
  return {
    async fetch(request) {
      const at = clock.now();
      const start = performance.now();
      const { pathname, search } = new URL(request.url);
      const requestBytes = request.body === null ? 0 : (await request.clone().arrayBuffer()).byteLength;
      const note = (status: number | null, ended: string, answer: Promise<string | null>): void => {
        const durationMs = Math.round(performance.now() - start);
        const path = hide(pathname + search, secret);
        const record = { at, method: request.method, path, status, ended, durationMs, requestBytes };
        records.push(answer.then((text) => ({ ...record, answer: text })));
      };
      try {
        const response = await fetch(request);
        const { status } = response;
        const isAgreed = status >= 200 && status <= 299;
        // Read beside the caller, who must not wait for it: an answer may be endless.
        note(
          status,
          'answered',
          isAgreed ? nothing : unlessAborted(readAnswer(response.clone(), secret), request.signal),
        );
        return response;
      } catch (error) {
        note(null, classifyNetworkFailure(error).error.code, nothing);
        throw error;
      }
    },
    take() {
      const taken = records;
      records = [];
      return Promise.all(taken);
    },
  };
}

const nothing = Promise.resolve(null);

/** Some transports do not end a body whose request was given up. */
function unlessAborted(answer: Promise<string | null>, signal: AbortSignal): Promise<string | null> {
  if (signal.aborted) return nothing;
  const aborted = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
  return Promise.race([answer, aborted]);
}

async function readAnswer(response: Response, secret: string): Promise<string | null> {
  try {
    return hide((await readStart(response, longestRead)).text, secret).slice(0, longestAnswer);
  } catch {
    return null;
  }
}

function hide(text: string, secret: string): string {
  if (secret === '') return text;
  const quoted = JSON.stringify(secret).slice(1, -1);
  const forms = [secret, quoted, quoted.replaceAll('/', '\\/'), encodeURIComponent(secret)];
  return forms.reduce((shown, form) => shown.replaceAll(form, '[key]'), text);
}
