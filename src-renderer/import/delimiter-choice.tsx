import { useState } from 'react';
import { openText } from '../../src-shared/text/open-text.ts';
import { delimiters, isDelimiter } from '../spreadsheet-worker/reading/delimiters.ts';
import { TextField } from '../ui/fields.tsx';
import { SelectField } from '../ui/select-field.tsx';

/** Options have names of their own: one column is the empty text, which no list can hold. */
const nameOf = (delimiter: string): string => `delimiter ${delimiter}`;
const other = 'other';

const options = [
  ...delimiters.map(([value, label]) => ({ value: nameOf(value), label })),
  { value: other, label: openText.otherDelimiter },
];

interface DelimiterChoiceProps {
  readonly delimiter: string;
  readonly onChange: (delimiter: string) => void;
}

/** What stands between the cells: one of the usual characters, or any other one. */
export function DelimiterChoice({ delimiter, onChange }: DelimiterChoiceProps) {
  const isUsual = delimiters.some(([value]) => value === delimiter);
  const [wantsOther, setWantsOther] = useState(false);
  const isOther = wantsOther || !isUsual;
  return (
    <>
      <SelectField
        label={openText.delimiter}
        value={isOther ? other : nameOf(delimiter)}
        options={options}
        onChange={(name) => {
          setWantsOther(name === other);
          const chosen = delimiters.find(([value]) => nameOf(value) === name);
          if (chosen !== undefined && chosen[0] !== delimiter) onChange(chosen[0]);
        }}
      />
      {isOther ? (
        <TextField
          label={openText.otherCharacter}
          value={isUsual ? '' : delimiter}
          description={openText.otherCharacterHelp}
          onChange={(text) => {
            // Typing into the field replaces the character that stands there.
            const character = text.replace(delimiter, '') || text;
            if (character !== '' && isDelimiter(character) && character !== delimiter) {
              setWantsOther(false);
              onChange(character);
            }
          }}
        />
      ) : null}
    </>
  );
}
