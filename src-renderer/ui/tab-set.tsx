import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { cx } from './class-names.ts';
import styles from './tab-set.module.css';

export interface TabSetProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly name: string; readonly content: ReactNode }[];
}

/** Several views of the same thing, one at a time: arrows change between them. What is not in view asks for nothing. */
export function TabSet({ label, tabs }: TabSetProps) {
  return (
    <Tabs className={cx(styles.tabs)}>
      <TabList aria-label={label} className={cx(styles.list)}>
        {tabs.map(({ id, name }) => (
          <Tab key={id} id={id} className={cx(styles.tab)}>
            {name}
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
