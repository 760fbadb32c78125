import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StepProps } from '../import/import-wizard.tsx';
import { type DuplicateSearchState, searchOf } from './duplicate-search.ts';

/** What is known of duplicates; looked for again whenever the rows change. `isWanted` where somebody waits for it. */
export function useDuplicates(
  { controller, snapshot }: Pick<StepProps, 'controller' | 'snapshot'>,
  isWanted = false,
): DuplicateSearchState & { readonly isCurrent: boolean } {
  const search = searchOf(controller);
  const state = useStore(search.state);
  const { revision } = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for every state of the rows
  useEffect(() => search.ensure(isWanted), [search, revision, isWanted]);
  return { ...state, isCurrent: state.revision === revision };
}
