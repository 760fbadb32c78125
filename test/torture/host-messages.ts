import type { Failure, Result } from '../../src-shared/contract/failure.ts';
import type { FastTime } from './fast-time.ts';

/** What the host's process is started with. */
export interface HostSettings {
  readonly dataFolder: string;
  readonly time: FastTime;
  /** For the spread of retries. */
  readonly seed: number;
  /** Real milliseconds; the providers' own patience unless given. */
  readonly timeoutMs?: number;
  /** Which accounts have which key: what a keychain would still know after a power cut. */
  readonly keys: readonly (readonly [accountId: string, key: string])[];
  /** By how much the computer's clock is wrong, in milliseconds. */
  readonly clockOffset: number;
}

export type ToHost =
  | { readonly kind: 'call'; readonly id: number; readonly channel: string; readonly input: unknown }
  /** The computer's clock is set. */
  | { readonly kind: 'set-clock'; readonly offset: number }
  | { readonly kind: 'set-online'; readonly online: boolean }
  | { readonly kind: 'close' };

export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  /** The app has logged an error: something that must not happen, whatever the network does. */
  | { readonly kind: 'fault'; readonly message: string; readonly details: string };

export class CallFailed extends Error {
  readonly failure: Failure;

  constructor(channel: string, failure: Failure) {
    super(`${channel}: ${failure.message}`);
    this.name = 'CallFailed';
    this.failure = failure;
  }
}

/** The process died while it was asked, so nobody knows whether it did what it was asked for. */
export class HostGone extends Error {
  constructor() {
    super('The host died.');
    this.name = 'HostGone';
  }
}
