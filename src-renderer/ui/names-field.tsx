import { X } from 'lucide-react';
import { Button } from './button.tsx';
import { ComboField } from './combo-field.tsx';
import styles from './names-field.module.css';

export interface NamesFieldProps {
  readonly label: string;
  readonly description: string;
  readonly placeholder: string;
  /** The names that were added. */
  readonly names: readonly string[];
  /** What is being typed; it counts, too, without being added first. */
  readonly text: string;
  /** The names that exist already. */
  readonly options: readonly string[];
  readonly onNames: (names: readonly string[]) => void;
  readonly onText: (text: string) => void;
  readonly addLabel: string;
  readonly namesLabel: string;
  readonly removeLabel: (name: string) => string;
}

/** One or several names, new or existing. */
export function NamesField(props: NamesFieldProps) {
  const { label, description, placeholder, names, text, options, onNames, onText } = props;
  const { addLabel, namesLabel, removeLabel } = props;
  const typed = text.trim();
  return (
    <div className={styles.field}>
      {names.length === 0 ? null : (
        <ul className={styles.chips} aria-label={namesLabel}>
          {names.map((name) => (
            <li key={name} className={styles.chip}>
              {name}
              <Button
                kind="quiet"
                label={removeLabel(name)}
                onPress={() => onNames(names.filter((other) => other !== name))}
              >
                <X size={12} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <ComboField
          label={label}
          description={description}
          placeholder={placeholder}
          value={text}
          onChange={onText}
          options={options.filter((option) => !names.includes(option))}
        />
        <div className={styles.add}>
          <Button
            isDisabled={typed === ''}
            onPress={() => {
              onNames(withName(names, typed));
              onText('');
            }}
          >
            {addLabel}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The names with another one; nothing changes by one that is blank or there already, however its letters are written. */
export function withName(names: readonly string[], text: string): readonly string[] {
  const name = text.trim();
  const isThere = names.some((other) => other.toLowerCase() === name.toLowerCase());
  return name === '' || isThere ? names : [...names, name];
}
