import type { InferInput, InferOutput } from 'valibot';
import { accountsContract } from './accounts.ts';
import { appContract } from './app.ts';
import { contactsContract } from './contacts.ts';
import { importsContract } from './imports.ts';
import { keepContract } from './keep.ts';
import { outboxContract } from './outbox.ts';
import { templatesContract } from './templates.ts';

/** Everything the user interface may ask of the main process. There is no other way in. */
export const contract = {
  ...appContract,
  ...importsContract,
  ...templatesContract,
  ...keepContract,
  ...contactsContract,
  ...accountsContract,
  ...outboxContract,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
/** What a caller passes. */
export type CallInput<C extends Channel> = InferInput<Contract[C]['input']>;
/** What a handler receives, after the schema has parsed it. */
export type ParsedInput<C extends Channel> = InferOutput<Contract[C]['input']>;
export type CallOutput<C extends Channel> = InferOutput<Contract[C]['output']>;

export function isChannel(value: string): value is Channel {
  return Object.hasOwn(contract, value);
}
