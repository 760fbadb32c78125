import type { Template } from '../../src-shared/spreadsheet/template.ts';
import { readTemplateFile } from '../../src-shared/spreadsheet/template-file.ts';
import { matchTemplateText } from '../../src-shared/text/match-template-text.ts';

/** No template is larger, in bytes; a larger file is a spreadsheet or a film. */
const largestFile = 16 * 1024 * 1024;

/**
 * Reads a template that was saved to a file.
 *
 * @throws Error with a sentence for the user when the file is none.
 */
export async function openTemplateFile(file: File): Promise<{ readonly name: string; readonly template: Template }> {
  const read = file.size > largestFile ? undefined : readTemplateFile(await file.text());
  if (read?.kind === 'template') return { name: read.name, template: read.template };
  throw new Error(
    read?.kind === 'newer' ? matchTemplateText.newerTemplate(file.name) : matchTemplateText.notATemplate(file.name),
  );
}
