import * as v from 'valibot';
import type { ContractPart } from './call.ts';
import { nothing } from './common.ts';

/** Text that the user is in the middle of typing, kept so that a crash does not take it. Never a secret. */
const draftSchema = v.strictObject({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  text: v.nullable(v.pipe(v.string(), v.maxLength(32_767))),
});

export const appContract = {
  'app.info': {
    input: nothing,
    output: v.object({
      version: v.string(),
      host: v.picklist(['electron', 'browser']),
      dataFolder: v.string(),
      /** False when no keychain is available, so that tokens live only until the app is closed. */
      secretsPersist: v.boolean(),
      /** What the user has to know about the opening of the store, such as a restored backup. */
      notices: v.array(v.string()),
    }),
  },
  'app.view': { input: nothing, output: v.object({ view: v.nullable(v.string()) }) },
  'app.saveView': { input: v.strictObject({ view: v.pipe(v.string(), v.maxLength(16_384)) }), output: nothing },
  'app.drafts': { input: nothing, output: v.array(v.object({ key: v.string(), text: v.string() })) },
  'app.saveDraft': { input: draftSchema, output: nothing },
} as const satisfies ContractPart;
