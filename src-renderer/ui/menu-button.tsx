import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import styles from './fields.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
}

/** A button that opens a list of things to do. */
export function MenuButton({ label, entries }: { readonly label: string; readonly entries: readonly MenuEntry[] }) {
  return (
    <MenuTrigger>
      <Button>
        {label}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={cx(styles.popover)} placement="bottom end">
        <Menu className={cx(styles.options)} onAction={(key) => entries.find((entry) => entry.id === key)?.onAction()}>
          {entries.map(({ id, label: text }) => (
            <MenuItem key={id} id={id} className={cx(styles.option)}>
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
