import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anewStep, isInForce, templateOfImport, templateStep } from '../../../src-renderer/match/template-steps.ts';
import type { ColumnReport, Snapshot } from '../../../src-renderer/spreadsheet-worker/protocol.ts';
import { defaultNameRules } from '../../../src-shared/contact/household/name-rules.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { operationSchema } from '../../../src-shared/spreadsheet/recipe.ts';

const name: ColumnTarget = { kind: 'field', field: 'name', part: 0 };
const ignore: ColumnTarget = { kind: 'ignore' };

function column(header: string, target: ColumnTarget, suggested = target): ColumnReport {
  return {
    header,
    samples: [],
    target,
    suggested,
    contradicted: 0,
    match: { column: 0, target, confidence: 'sure', reason: { kind: 'chosen' } },
  };
}

const matched: Pick<Snapshot, 'columns' | 'constants' | 'leaveOut' | 'names'> = {
  columns: [column('Name', name), column('Church', { kind: 'custom', key: 'Church' }, ignore), column('Paper', ignore)],
  constants: [{ field: 'country', value: 'Canada', when: 'blank' }],
  leaveOut: [{ column: 2, test: 'is', values: ['no'], rows: 4 }],
  names: { ...defaultNameRules, envelope: 'family' },
};
const from = { source: 'template', name: 'Monthly' } as const;

describe('a template of an import', () => {
  it('is in force there, and brings everything to another file in one step', () => {
    const template = templateOfImport(matched);
    expect(isInForce(template, matched)).toBe(true);
    const columns = [
      column('paper', name, name),
      column('Age', name, name),
      column('NAME', ignore),
      column('Church', ignore),
    ];
    const other = { ...matched, columns };
    expect(isInForce(template, other)).toBe(false);
    const step = templateStep(template, other, from);
    expect(v.parse(operationSchema, step)).toEqual(step);
    expect(step).toEqual({
      op: 'match',
      targets: [ignore, { ...name, part: 1 }, name, { kind: 'custom', key: 'Church' }],
      from: { ...from, columns: [0, 2, 3] },
      constants: matched.constants,
      leaveOut: [{ column: 0, test: 'is', values: ['no'] }],
      names: matched.names,
    });
  });

  it('is forgotten by matching anew', () => {
    const step = anewStep(matched);
    expect(v.is(operationSchema, step)).toBe(true);
    expect(step).toMatchObject({
      targets: [name, ignore, ignore],
      constants: [],
      leaveOut: [],
      names: defaultNameRules,
    });
  });
});
