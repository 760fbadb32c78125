import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { ImportDetail } from '../../src-shared/contract/imports.ts';
import { recipeStops } from '../../src-shared/spreadsheet/recipe-stops.ts';
import { panelText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import { cx } from '../ui/class-names.ts';
import styles from './side-panel.module.css';

/** Every change of the import in words, the newest first: each is a place to go back, or forward again, to. */
export function ChangeLog({
  controller,
  detail,
}: {
  readonly controller: ImportController;
  readonly detail: ImportDetail;
}) {
  const { steps, position } = detail;
  const items = useMemo(
    () =>
      recipeStops(steps).map((stop) => ({
        id: stop.position,
        words: stop.step === undefined ? panelText.opened : stop.step.words,
      })),
    [steps],
  );
  return (
    <section className={styles.panel} aria-labelledby="changes">
      <h2 id="changes">{panelText.title}</h2>
      <p className={styles.help}>{panelText.help}</p>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 30 }}>
        <ListBox
          aria-label={panelText.list}
          className={cx(styles.steps)}
          items={items}
          dependencies={[position]}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[position]}
          onSelectionChange={(keys) => {
            const [chosen] = keys === 'all' ? [] : keys;
            if (typeof chosen === 'number') void controller.goTo(chosen);
          }}
        >
          {({ id, words }) => (
            <ListBoxItem id={id} className={cx(styles.step, id > position && styles.undone)} textValue={words}>
              {id === position ? <Check size={12} aria-hidden className={styles.here} /> : null}
              <span className={styles.words}>{words}</span>
              {id === position ? <span className={styles.mark}>{panelText.now}</span> : null}
              {id > position ? <span className={styles.mark}>{panelText.undone}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </section>
  );
}
