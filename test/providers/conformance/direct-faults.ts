import type { HttpFetch } from '../../../src-main/ports/http.ts';
import { assertNever } from '../../../src-shared/assert-never.ts';
import { errorAnswers, type Fault, html } from '../faults.ts';

/** What the fault server does to a request, done to one that never leaves this process. */
export async function answerWith(fault: Fault | undefined, simulator: HttpFetch, request: Request): Promise<Response> {
  if (fault === undefined) return simulator(request);
  switch (fault.kind) {
    case 'reset-before-effect':
      throw reset();
    case 'reset-after-effect':
      await simulator(request);
      throw reset();
    case 'timeout-after-effect':
      await simulator(request);
      return new Promise(() => undefined);
    case 'truncate-after-effect':
      return truncated(await simulator(request));
    case 'error-500-before':
      return answer(500, errorAnswers.failed);
    case 'error-500-after':
      await simulator(request);
      return answer(500, errorAnswers.failed);
    case 'html-instead':
      if (fault.when === 'after') await simulator(request);
      return answer(fault.status ?? 200, html, { 'content-type': 'text/html' });
    case 'slow':
      return simulator(request);
    case 'locked-423':
      return answer(423, errorAnswers.locked);
    case 'rate-limited-429': {
      const pause = fault.retryAfterSeconds;
      return answer(429, errorAnswers.limited, pause === undefined ? {} : { 'retry-after': String(pause) });
    }
    case 'unauthorized-401':
      return answer(401, errorAnswers.unauthorized);
    case 'answer':
      return answer(fault.status, fault.body, fault.headers);
    default:
      return assertNever(fault, 'fault');
  }
}

const bodiless: readonly number[] = [204, 205, 304];

function answer(status: number, body: string, headers: Record<string, string> = {}): Response {
  const type = { 'content-type': 'application/json' };
  return new Response(bodiless.includes(status) ? null : body, { status, headers: { ...type, ...headers } });
}

/** Half of the body, then the same end as that of a connection that breaks. */
async function truncated(whole: Response): Promise<Response> {
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.slice(0, Math.floor(bytes.byteLength / 2)));
      controller.error(reset());
    },
  });
  return new Response(body, { status: whole.status, headers: whole.headers });
}

function reset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
  return new TypeError('fetch failed', { cause });
}
