import type { RefObject } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { fixText } from '../../src-shared/text/import-text.ts';
import { rowFilters, type Snapshot } from '../spreadsheet-worker/protocol.ts';
import { cx } from '../ui/class-names.ts';
import { SearchBox } from '../ui/search-box.tsx';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';
import { ReasonFilter } from './reason-filter.tsx';

export interface FilterBarProps {
  readonly snapshot: Snapshot;
  /** The part of the screen that holds the search box. */
  readonly find: RefObject<HTMLDivElement | null>;
}

/** Which rows are shown. It never changes which rows are kept. */
export function FilterBar({ snapshot, find }: FilterBarProps) {
  const { query, setQuery } = useFixStore();
  const shownFilters = rowFilters.filter(
    (filter) =>
      filter === 'all' ||
      filter === 'errors' ||
      filter === 'warnings' ||
      snapshot.counts[filter] > 0 ||
      filter === query.filter,
  );
  return (
    <div className={styles.filterBar}>
      <ToggleButtonGroup
        aria-label={fixText.filtersLabel}
        className={cx(styles.filters)}
        disallowEmptySelection
        selectedKeys={query.problem === undefined ? [query.filter] : []}
        onSelectionChange={(keys) => {
          const chosen = rowFilters.find((filter) => keys.has(filter));
          if (chosen !== undefined) setQuery({ filter: chosen, text: query.text });
        }}
      >
        {shownFilters.map((filter) => (
          <ToggleButton key={filter} id={filter} className={cx(styles.filter)}>
            {fixText.filters[filter]}{' '}
            <span className={styles.count}>{snapshot.counts[filter].toLocaleString('en-US')}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ReasonFilter leftOutBy={snapshot.leftOutBy} />
      <div className={styles.spring} />
      <div ref={find}>
        <SearchBox label={fixText.find} value={query.text} onChange={(text) => setQuery({ ...query, text })} />
      </div>
    </div>
  );
}
