import * as v from 'valibot';
import { templateSchema } from '../spreadsheet/template.ts';
import type { ContractPart } from './call.ts';
import { idSchema, nameSchema, nothing, timeSchema } from './common.ts';

const storedTemplateSchema = v.object({
  id: idSchema,
  name: v.string(),
  template: templateSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
});

/** The names of a file's columns, in their order; Excel has no more columns than this. */
const headersSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(32_767))), v.minLength(1), v.maxLength(16_384));

export const templatesContract = {
  'templates.all': { input: nothing, output: v.array(storedTemplateSchema) },
  /** A template of the same name is replaced; the screen asks before. */
  'templates.save': {
    input: v.strictObject({ name: nameSchema, template: templateSchema }),
    output: v.object({ id: idSchema, replaced: v.boolean() }),
  },
  'templates.rename': { input: v.strictObject({ templateId: idSchema, name: nameSchema }), output: nothing },
  'templates.delete': { input: v.strictObject({ templateId: idSchema }), output: nothing },
  'templates.suggest': {
    input: v.strictObject({ headers: headersSchema }),
    output: v.object({
      /** What was used last for a file with the same columns. */
      remembered: v.nullable(templateSchema),
      /** What was used last for a file with nearly the same columns, such as a newer export of the same program. */
      similar: v.nullable(templateSchema),
      /** Templates whose columns are all in the file, the best known first. */
      fitting: v.array(storedTemplateSchema),
      others: v.array(storedTemplateSchema),
    }),
  },
  'templates.remember': {
    input: v.strictObject({ headers: headersSchema, template: templateSchema }),
    output: nothing,
  },
} as const satisfies ContractPart;

export type StoredTemplate = v.InferOutput<typeof storedTemplateSchema>;
export type TemplateSuggestions = v.InferOutput<(typeof templatesContract)['templates.suggest']['output']>;
