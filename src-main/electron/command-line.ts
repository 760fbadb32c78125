import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The name of the app and of its data folder, the same however the app is started. */
export const appName = 'Fieldpost';

/**
 * The data folder: what `--data` says, or the folder of the app among the user's application data. Everything else on the
 * command line is for Chromium and passes unseen.
 */
export function chooseDataFolder(args: readonly string[], applicationData: string): string {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } }, strict: false });
  const { data } = values;
  return typeof data === 'string' && data !== '' ? resolve(data) : join(applicationData, appName);
}
