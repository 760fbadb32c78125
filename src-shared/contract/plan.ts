import * as v from 'valibot';
import { accountModes, accountProviders } from './accounts.ts';
import { countSchema, idSchema, timeSchema } from './common.ts';

/**
 * How a list is filled at the provider:
 * `fresh-list` (PrayerLetters) everybody to a new temporary list; `same-list` (PrayerLetters) only the difference to the
 * temporary list of an earlier send; `contact-by-contact` (PostGrid) every person as a contact of their own, then by jobs to
 * the list; `import-file` (PostGrid) everybody in files, one per country.
 */
export const sendWays = ['fresh-list', 'same-list', 'contact-by-contact', 'import-file'] as const;
export type SendWay = (typeof sendWays)[number];

/** A way that the account knows, and why it cannot be taken this time; null when it can. */
const waySchema = v.object({ way: v.picklist(sendWays), impossible: v.nullable(v.string()) });

/** Somebody who stands on the list `count` times. */
const duplicateSchema = v.object({ name: v.string(), count: countSchema });

const warnedSchema = v.object({ contactId: idSchema, name: v.string(), reasons: v.array(v.string()) });

const blockedSchema = v.object({
  contactId: idSchema,
  name: v.string(),
  reasons: v.array(v.string()),
  /** Whether an earlier version of the contact is on the list at the provider; this send takes it off. */
  isThere: v.boolean(),
});

export const planSchema = v.object({
  listId: idSchema,
  listName: v.string(),
  accountId: idSchema,
  accountName: v.string(),
  provider: v.picklist(accountProviders),
  mode: v.picklist(accountModes),
  way: v.picklist(sendWays),
  ways: v.array(waySchema),
  /** The name the list will carry on the provider's side. */
  remoteListName: v.string(),
  /** Whether that list is there already and will be brought up to date. */
  isListThere: v.boolean(),
  /** Contacts that are not on the provider's list yet, that changed since, that are there as they are, and that leave it. */
  added: countSchema,
  changed: countSchema,
  unchanged: countSchema,
  removed: countSchema,
  /** How many of those that are sent have warnings. */
  warnings: countSchema,
  /** The first few of them. */
  warned: v.array(warnedSchema),
  blocked: v.array(blockedSchema),
  /** The first few people who would get the same letter more than once. */
  duplicates: v.array(duplicateSchema),
  /** How many such people there are in all. */
  duplicatesTotal: countSchema,
  /**
   * When this list was last sent through this account, cancelled sends that may have delivered included, and this plan makes
   * another list all the same; else null.
   */
  sentBefore: v.nullable(timeSchema),
  /** Why this plan cannot be sent at all; null when it can. */
  impossible: v.nullable(v.string()),
  /** What else follows from the way, as sentences. */
  consequences: v.array(v.string()),
  requests: countSchema,
  bytes: countSchema,
  /** About how long it takes at the provider's limits when nothing goes wrong, in seconds. */
  seconds: countSchema,
  /** Stands for exactly this plan, to be sent once; sending asks for it again, so that what was read is what is sent. */
  fingerprint: v.string(),
});

export type Plan = v.InferOutput<typeof planSchema>;
