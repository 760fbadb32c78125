import type { StoreFailure } from './store-error.ts';

/** What the worker needs to open the store; see `OpenOptions`. */
export interface WorkerStart {
  readonly folder: string;
  readonly now: number;
  readonly maxPages?: number;
}

export interface StoreRequest {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type StoreResponse =
  | { readonly kind: 'opened'; readonly notices: readonly string[] }
  | { readonly kind: 'not-opened'; readonly message: string }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: StoreFailure };
