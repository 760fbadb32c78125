import { headerKey } from './header-text.ts';

const noPaper = ['none', 'email', 'e-mail', 'no', 'n', 'false', '0'] as const;
const yes = ['true', 'yes', 'y', 'x', '1'] as const;
const no = ['false', 'no', 'n', '0'] as const;

/** Columns that programs have to say who gets no letter, by the key of their header, with the answers that mean so. */
const telling: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['newsletter', noPaper],
  ['send newsletter', noPaper],
  ['deceased', [...yes, 'deceased']],
  ['is deceased', yes],
  ['mailing address is deliverable', no],
  ['do not mail', yes],
  ['do not contact', yes],
]);

/** A column that may say who gets no letter. */
export interface LeaveOutProposal {
  readonly column: number;
  /** The answers that mean so, in lower case; a file has a few of them. */
  readonly answers: readonly string[];
}

/** The columns of a file that usually say who gets no letter: "Newsletter" of MPDX, "Deceased" of TntConnect. */
export function proposeLeaveOut(headers: readonly string[]): readonly LeaveOutProposal[] {
  return headers.flatMap((header, column) => {
    const answers = telling.get(headerKey(header));
    return answers === undefined ? [] : [{ column, answers }];
  });
}
