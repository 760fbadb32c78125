import type { FastTime } from './fast-time.ts';
import { fastNow, steadyMs } from './fast-time.ts';

/** Watches what a client may never do to a provider, whatever the network does. */
export interface Referee {
  readonly violations: readonly string[];
  /** Takes down what happened, for the record of whatever is found wrong next. */
  remember(sentence: string): void;
  accuse(sentence: string): void;
  /** A request has arrived. */
  arrived(method: string, path: string): void;
  /** It was answered with 429 and this pause. */
  limited(method: string, path: string, pauseMs: number): void;
  /** The request has its effect when its client has long gone. */
  isLate(): void;
  /** Whether such a request may be the reason for what is seen now. */
  wasLateJustNow(): boolean;
  /** The client was told how this list is. */
  looked(listPath: string): void;
  /** Whether such a request came after the client had last looked at this list, so that it could not know of it. */
  wasLateSinceLook(listPath: string): boolean;
  killed(): void;
  clockWasSet(): void;
}

/** How long the host may take to write down what it was answered, and to notice a clock, in real milliseconds. */
const graceMs = 300;

/** How long a late effect may be felt by whoever cannot look beforehand, in real milliseconds. */
const lateMs = 200;

interface Rest {
  /** Milliseconds since 1970, of the provider. */
  readonly until: number;
  /** In the steady time. */
  readonly since: number;
}

/** How much of what went before is told with an accusation. */
const memory = 24;

const forbidden = /\/(orders|campaigns|letters|postcards|cheques|self_mailers)\b/;

export function createReferee(time: FastTime): Referee {
  const violations: string[] = [];
  const story: string[] = [];
  const rests = new Map<string, Rest>();
  const kills: number[] = [];
  const settings: number[] = [];
  const looks = new Map<string, number>();
  let lastLate = Number.NEGATIVE_INFINITY;

  /** A host that died before it could write the pause down, or at the moment when its clock was set, cannot keep it. */
  function isExcused({ since }: Rest): boolean {
    return kills.some(
      (kill) => kill >= since && (kill < since + graceMs || settings.some((set) => Math.abs(set - kill) < graceMs)),
    );
  }

  return {
    violations,
    remember(sentence) {
      story.push(sentence);
      if (story.length > memory) story.shift();
    },
    accuse: (sentence) => void violations.push([sentence, ...story].join('\n      ')),
    arrived(method, path) {
      if (method === 'PUT') violations.push(`A PUT to ${path}.`);
      if (forbidden.test(path)) violations.push(`A request that mails something: ${method} ${path}.`);
      const endpoint = endpointOf(method, path);
      const rest = rests.get(endpoint);
      if (rest === undefined) return;
      const early = rest.until - fastNow(time);
      if (early > 0 && !isExcused(rest)) {
        violations.push(`${endpoint} was asked ${Math.round(early)} ms before its Retry-After.`);
      }
      if (early <= 0) rests.delete(endpoint);
    },
    limited(method, path, pauseMs) {
      rests.set(endpointOf(method, path), { until: fastNow(time) + pauseMs, since: steadyMs() });
    },
    isLate() {
      lastLate = steadyMs();
    },
    wasLateJustNow: () => steadyMs() - lastLate < lateMs,
    looked: (listPath) => void looks.set(listPath, steadyMs()),
    wasLateSinceLook: (listPath) => lastLate > (looks.get(listPath) ?? Number.NEGATIVE_INFINITY),
    killed() {
      story.push(`killed at ${steadyMs().toFixed(1)}`);
      kills.push(steadyMs());
    },
    clockWasSet: () => void settings.push(steadyMs()),
  };
}

/** The address without the ids in it. */
function endpointOf(method: string, path: string): string {
  return `${method} ${path.replace(/\?.*$/, '').replace(/\/(lists|contacts|mailing_lists|mailing_list_imports)\/[^/]+/g, '/$1/:id')}`;
}
