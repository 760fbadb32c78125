import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { cx } from './class-names.ts';
import styles from './tab-set.module.css';

export interface TabView<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly content: ReactNode;
  /** A number that asks for a look, and the words for it. */
  readonly badge?: { readonly count: number; readonly label: string };
}

export interface TabSetProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabView<Id>[];
  /** The view that is shown, where something else may change it; else the tabs know by themselves. */
  readonly selected?: Id;
  readonly onSelect?: (id: Id) => void;
}

/** Several views of the same thing, one at a time: arrows change between them. What is not in view asks for nothing. */
export function TabSet<Id extends string>({ label, tabs, selected, onSelect }: TabSetProps<Id>) {
  return (
    <Tabs
      className={cx(styles.tabs)}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key);
        if (chosen !== undefined) onSelect?.(chosen.id);
      }}
    >
      <TabList aria-label={label} className={cx(styles.list)}>
        {tabs.map(({ id, name, badge }) => (
          <Tab key={id} id={id} className={cx(styles.tab)}>
            {name}
            {badge === undefined ? null : (
              <span className={styles.badge}>
                <span aria-hidden>{badge.count.toLocaleString('en-US')}</span>
                <span className="visually-hidden">{`, ${badge.label}`}</span>
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={cx(styles.panel)}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
