import * as v from 'valibot';
import { isAllowedApiUrl } from '../providers/api-url.ts';
import type { ContractPart } from './call.ts';
import { countSchema, idSchema, nameSchema, nothing, timeSchema } from './common.ts';

/**
 * Where a send really goes: `practice` is a provider simulated inside the app, `test` is PostGrid's own test mode, `live` is
 * the provider's real account. (PrayerLetters.com has no test mode.)
 */
export const accountModes = ['practice', 'test', 'live'] as const;
export type AccountMode = (typeof accountModes)[number];

export const accountProviders = ['prayerletters', 'postgrid'] as const;
export type AccountProvider = (typeof accountProviders)[number];

/** The modes that a provider's accounts can have. */
export const modesOf = {
  prayerletters: ['practice', 'live'],
  postgrid: ['practice', 'test', 'live'],
} as const satisfies Record<AccountProvider, readonly AccountMode[]>;

/** `missing`: none was stored on this computer; `unreadable`: stored, but the system's keychain cannot decrypt it. */
export const tokenStates = ['not-needed', 'stored', 'this-run-only', 'missing', 'unreadable'] as const;

const accountSchema = v.object({
  id: idSchema,
  provider: v.picklist(accountProviders),
  mode: v.picklist(accountModes),
  name: v.string(),
  apiUrl: v.nullable(v.string()),
  token: v.picklist(tokenStates),
  /** Why nothing is sent through this account at the moment; null when it works. */
  pausedReason: v.nullable(v.string()),
  /** Whether the simulated provider of a Practice account is reached over a line that fails on purpose. */
  hasBadConnection: v.boolean(),
  createdAt: timeSchema,
});

const apiUrlSchema = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check(isAllowedApiUrl, 'The API address must start with https:// (http:// only for this computer itself).'),
);

const tokenSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4096), v.regex(/^[\x21-\x7e]+$/u));

export const accountsContract = {
  'accounts.all': { input: nothing, output: v.array(accountSchema) },
  'accounts.add': {
    input: v.strictObject({
      provider: v.picklist(accountProviders),
      mode: v.picklist(accountModes),
      name: nameSchema,
      apiUrl: v.exactOptional(apiUrlSchema),
      token: v.exactOptional(tokenSchema),
    }),
    output: accountSchema,
  },
  'accounts.rename': { input: v.strictObject({ accountId: idSchema, name: nameSchema }), output: nothing },
  'accounts.setToken': { input: v.strictObject({ accountId: idSchema, token: tokenSchema }), output: nothing },
  'accounts.test': {
    input: v.strictObject({ accountId: idSchema }),
    output: v.object({ works: v.boolean(), message: v.string() }),
  },
  'accounts.resume': { input: v.strictObject({ accountId: idSchema }), output: nothing },
  /** Practice accounts only: whether the line to the simulated provider fails on purpose. */
  'accounts.setBadConnection': {
    input: v.strictObject({ accountId: idSchema, hasBadConnection: v.boolean() }),
    output: nothing,
  },
  /** Practice accounts only: the simulated provider forgets everything, and so does the app about it. Sends stay as history. */
  'accounts.resetPractice': {
    input: v.strictObject({ accountId: idSchema }),
    output: v.object({ forgotten: countSchema }),
  },
  'accounts.remove': { input: v.strictObject({ accountId: idSchema }), output: nothing },
} as const satisfies ContractPart;

export type Account = v.InferOutput<typeof accountSchema>;
