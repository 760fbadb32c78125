import { type StepName, steps } from './steps.ts';

/** One step of the benchmark in a process of its own: `node step.ts <step> <file> <rows>` prints its cost as JSON. */
const [name = '', path = '', rows = ''] = process.argv.slice(2);
if (!Object.hasOwn(steps, name)) throw new Error(`There is no step ${name}.`);
process.stdout.write(JSON.stringify(await steps[name as StepName](path, Number(rows))));
