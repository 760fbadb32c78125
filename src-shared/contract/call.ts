import type { GenericSchema } from 'valibot';

/** One thing the user interface may ask: what goes in and what comes back, both as schemas. */
export interface CallSchema {
  readonly input: GenericSchema;
  readonly output: GenericSchema;
}

/** The part of the contract that belongs to one feature: channel name to schemas. */
export type ContractPart = Readonly<Record<string, CallSchema>>;
