import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { cx } from './class-names.ts';
import styles from './search-box.module.css';

export interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Finds as one types. Escape empties it. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  return (
    <SearchField className={cx(styles.search)} value={value} onChange={onChange}>
      <Label className="visually-hidden">{label}</Label>
      <Input className={cx(styles.input)} placeholder={label} />
    </SearchField>
  );
}
