import { join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The folder that Electron gives the app for its data, so that both hosts open the same contacts. */
export function defaultDataFolder({ platform, env, home }: Machine): string {
  const name = 'Fieldpost';
  const { APPDATA: roaming, XDG_CONFIG_HOME: configured } = env;
  switch (platform) {
    case 'win32':
      return join(roaming || join(home, 'AppData', 'Roaming'), name);
    case 'darwin':
      return join(home, 'Library', 'Application Support', name);
    default:
      return join(configured || join(home, '.config'), name);
  }
}
