import * as v from 'valibot';
import { type Template, templateSchema } from './template.ts';

/** What the name of a template's file ends in. */
export const templateFileEnding = '.fieldpost-template.json';

const format = 'fieldpost-template';

const fileSchema = v.strictObject({
  format: v.literal(format),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  template: templateSchema,
});

const newerSchema = v.object({
  format: v.literal(format),
  template: v.object({ version: v.pipe(v.number(), v.gtValue(1)) }),
});

/** A template in a file, for another computer. */
export function templateFile(name: string, template: Template): { readonly fileName: string; readonly text: string } {
  const safeName = name.replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ').trim();
  return {
    fileName: `${safeName === '' ? 'Template' : safeName}${templateFileEnding}`,
    text: `${JSON.stringify({ format, name, template }, null, 2)}\n`,
  };
}

/** Reads such a file: the template, or why it is none. Never throws, whatever the text. */
export function readTemplateFile(
  text: string,
):
  | { readonly kind: 'template'; readonly name: string; readonly template: Template }
  | { readonly kind: 'newer' | 'other' } {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { kind: 'other' };
  }
  const read = v.safeParse(fileSchema, content);
  if (read.success) return { kind: 'template', name: read.output.name, template: read.output.template };
  return { kind: v.is(newerSchema, content) ? 'newer' : 'other' };
}
