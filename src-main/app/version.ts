import packageJson from '../../package.json' with { type: 'json' };

/** The version of the app, as in `package.json`. */
export const version: string = packageJson.version;
