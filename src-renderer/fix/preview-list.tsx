import { ArrowRight, Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { previewText } from '../../src-shared/text/fix-text.ts';
import { visibleText } from '../../src-shared/text/visible-text.ts';
import { cx } from '../ui/class-names.ts';
import styles from './preview-list.module.css';

/** How many changes are listed at first; more than that hardly anybody reads. */
export const mostListed = 50;

/** One line of a preview: a cell before and after, or only what is in a row. */
export interface PreviewItem {
  readonly key: string;
  /** Where it is: "Row 12", or with the column. */
  readonly place: string;
  readonly before: string;
  readonly after?: string;
}

export interface PreviewListProps {
  readonly label: string;
  readonly items: readonly PreviewItem[];
  /** The keys of those that stay as they are. Without `onUntick`, nothing can be left out. */
  readonly unticked?: ReadonlySet<string>;
  readonly onUntick?: (unticked: ReadonlySet<string>) => void;
}

function Text({ text, className }: { readonly text: string; readonly className: string | undefined }) {
  if (text === '') return <span className={styles.empty}>{previewText.empty}</span>;
  return <span className={className}>{visibleText(text)}</span>;
}

/** What would change, line by line. It is one stop on the way through the screen: arrows move in it, Space ticks. */
export function PreviewList({ label, items, unticked = new Set(), onUntick }: PreviewListProps) {
  const canUntick = onUntick !== undefined;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 27 }}>
      <GridList
        aria-label={label}
        className={cx(styles.list)}
        items={items}
        selectionMode={canUntick ? 'multiple' : 'none'}
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        dependencies={[canUntick]}
        selectedKeys={items.filter(({ key }) => !unticked.has(key)).map(({ key }) => key)}
        onSelectionChange={(ticked) =>
          onUntick?.(new Set(ticked === 'all' ? [] : items.filter(({ key }) => !ticked.has(key)).map(({ key }) => key)))
        }
      >
        {({ key, place, before, after }) => (
          <GridListItem
            id={key}
            className={cx(styles.item)}
            textValue={after === undefined ? `${place}: ${before}` : previewText.becomes(place, before, after)}
          >
            {canUntick ? (
              <Checkbox slot="selection" className={cx(styles.tick)}>
                <Check size={12} aria-hidden />
              </Checkbox>
            ) : null}
            <span className={styles.place}>{place}</span>
            <Text text={before} className={styles.before} />
            {after === undefined ? null : (
              <>
                <ArrowRight size={12} aria-hidden className={styles.arrow} />
                <Text text={after} className={styles.after} />
              </>
            )}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
