import { proposeLeaveOut } from '../../src-shared/spreadsheet/leave-out-proposals.ts';
import type { LeaveOutRule } from '../../src-shared/spreadsheet/recipe.ts';
import { fitTemplate } from '../../src-shared/spreadsheet/template.ts';
import { useQuery } from '../host/use-query.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { answersIn } from './leave-out-rules.ts';
import { headersOf } from './template-steps.ts';

/** Columns that tell by an answer have few different ones. */
const listedAnswers = 50;

/** A rule that nobody has made yet for this file, and how many rows it would leave out. */
export interface Proposal {
  readonly rule: LeaveOutRule;
  readonly rows: number;
  /** Whether a file with the same columns, or nearly the same, was kept under this rule. */
  readonly isFromLastTime: boolean;
}

/** The open proposals, and how many rows they are about together. */
export interface Proposals {
  readonly open: readonly Proposal[];
  readonly rows: number;
}

const none: Proposals = { open: [], rows: 0 };

/**
 * Rules that files of this kind usually need, for the answers that this file really has, and those of the last such file.
 * Nothing is left out unasked.
 */
export function useProposals({ controller, snapshot }: Pick<StepProps, 'controller' | 'snapshot'>): Proposals {
  const headers = headersOf(snapshot);
  const similar = useQuery('templates.suggest', { headers }, ['templates']).data?.similar;
  const last = similar === null || similar === undefined ? [] : fitTemplate(similar, headers).leaveOut;
  const ruled = new Set(snapshot.leaveOut.map(({ column }) => column));
  const key = JSON.stringify([snapshot.revision, headers, last]);
  const proposals = useAnswer(key, async (): Promise<Proposals> => {
    const taken = new Set([...ruled, ...last.map(({ column }) => column)]);
    const usual = await Promise.all(
      proposeLeaveOut(headers)
        .filter(({ column }) => !taken.has(column))
        .map(async ({ column, answers }): Promise<LeaveOutRule> => {
          const listed = await controller.worker.ask('columnValues', { column, limit: listedAnswers });
          return { column, test: 'is', values: [...answersIn(listed, answers)] };
        }),
    );
    const again = last.filter(({ column }) => !ruled.has(column));
    const rules = [...again, ...usual.filter(({ values }) => values.length > 0)];
    if (rules.length === 0) return none;
    const { each, any } = await controller.worker.ask('ruledRows', { rules });
    const open = rules.map((rule, at) => ({ rule, rows: each[at] ?? 0, isFromLastTime: at < again.length }));
    return { open: open.filter(({ rows }) => rows > 0), rows: any };
  });
  return proposals ?? none;
}
