import { describe, expect, it } from 'vitest';
import { defaultNameRules } from '../../../src-shared/contact/household/name-rules.ts';
import { templateOf } from '../../../src-shared/spreadsheet/template.ts';
import { readTemplateFile, templateFile } from '../../../src-shared/spreadsheet/template-file.ts';

const template = templateOf(['Name', '__proto__'], {
  targets: [
    { kind: 'field', field: 'name', part: 0 },
    { kind: 'custom', key: 'Größe "x"' },
  ],
  constants: [],
  leaveOut: [{ column: 1, test: 'is', values: [''] }],
  names: defaultNameRules,
});

describe('the file of a template', () => {
  it('is read as it was written, also after an editor put its mark before it', () => {
    const { text } = templateFile('Tnt: monthly', template);
    expect(readTemplateFile(text)).toEqual({ kind: 'template', name: 'Tnt: monthly', template });
    expect(readTemplateFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toMatchObject({ kind: 'template' });
  });

  it.each([
    ['TntConnect monthly', 'TntConnect monthly.fieldpost-template.json'],
    ['../a/b:c*?', 'a b c.fieldpost-template.json'],
    ['***', 'Template.fieldpost-template.json'],
  ])('has a name that every system takes: %s', (name, fileName) => {
    expect(templateFile(name, template).fileName).toBe(fileName);
  });

  it('of a newer version says so; anything else is none', () => {
    const file = JSON.parse(templateFile('Monthly', template).text);
    expect(readTemplateFile(JSON.stringify({ ...file, template: { version: 2, other: 1 } })).kind).toBe('newer');
    for (const text of [
      '',
      'Name,City\n',
      'null',
      '[]',
      JSON.stringify(template),
      JSON.stringify({ ...file, more: 1 }),
    ]) {
      expect(readTemplateFile(text).kind).toBe('other');
    }
  });
});
