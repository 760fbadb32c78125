import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Opens the app in a browser although Electron could run. */
  readonly browser: boolean;
  readonly data: string | undefined;
  readonly port: string | undefined;
  /** Whether the browser may be opened by itself. */
  readonly open: boolean;
}

export const usage = 'Usage: npm start -- [--browser] [--data DIR] [--port N] [--no-open]';

const options = {
  browser: { type: 'boolean', default: false },
  data: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
} as const;

/** Reads the command line; answers with a sentence where it makes no sense. */
export function parseStartOptions(args: readonly string[], folder: string): StartOptions | string {
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { data, port } = values;
    if (data === '') return '--data needs a folder.';
    if (port !== undefined && !isPort(port)) return `--port takes a number from 0 to 65535, not ${port}.`;
    return {
      browser: values.browser,
      data: data === undefined ? undefined : resolve(folder, data),
      port,
      open: !values['no-open'],
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split('. ')[0] ?? message;
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/u.test(text) && Number(text) <= 65_535;
}
