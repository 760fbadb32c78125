import { parseArgs } from 'node:util';
import { accountProviders } from '../../src-shared/contract/accounts.ts';
import { describeTally } from './report.ts';
import { playRound } from './round.ts';
import { addTally, newTally } from './tally.ts';

/** `npm run torture -- --rounds 200 --seed 1 --provider both --contacts 300`. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    provider: { type: 'string', default: 'both' },
    contacts: { type: 'string', default: '300' },
  },
});

function wholeNumber(name: 'rounds' | 'seed' | 'contacts'): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number from 1, not ${values[name]}.`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const providers = accountProviders.filter((each) => values.provider === 'both' || values.provider === each);
if (providers.length === 0)
  throw new Error(`--provider takes prayerletters, postgrid or both, not ${values.provider}.`);
const [rounds, seed, contacts] = [wholeNumber('rounds'), wholeNumber('seed'), wholeNumber('contacts')];
let failed = false;
for (const provider of providers) {
  const sum = newTally();
  const begun = performance.now();
  for (let index = 0; index < rounds; index += 1) {
    const started = performance.now();
    const tally = await playRound(provider, seed + index, contacts);
    addTally(sum, tally);
    const { requests, kills, freshLists, interventions, violations } = tally;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(
      `${provider} round ${index + 1} (seed ${seed + index}): ${seconds} s, ${requests} requests, ${kills} kills, ` +
        `${freshLists} lists given up, ${interventions} interventions, ${violations.length} violations`,
    );
    for (const violation of violations) say(`  ! ${violation}`);
  }
  say('');
  for (const line of describeTally(provider, sum, (performance.now() - begun) / 1000)) say(line);
  say('');
  failed ||= sum.violations.length > 0;
}
process.exitCode = failed ? 1 : 0;
