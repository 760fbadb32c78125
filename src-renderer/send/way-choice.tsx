import type { Plan, SendWay } from '../../src-shared/contract/plan.ts';
import { wayText } from '../../src-shared/text/plan-text.ts';
import { RadioChoice } from '../ui/radio-choice.tsx';

export interface WayChoiceProps {
  readonly ways: Plan['ways'];
  readonly way: SendWay;
  readonly onChoose: (way: SendWay) => void;
}

/** How the list is filled, where the account knows more than one way. */
export function WayChoice({ ways, way, onChoose }: WayChoiceProps) {
  if (ways.length < 2) return null;
  return (
    <RadioChoice
      label={wayText.title}
      value={way}
      options={ways.map((each) => ({
        value: each.way,
        label: wayText.names[each.way],
        help: wayText.help[each.way],
        impossible: each.impossible,
      }))}
      onChange={onChoose}
    />
  );
}
