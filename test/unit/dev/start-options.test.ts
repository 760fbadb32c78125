import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../src-main/dev/default-data-folder.ts';
import { electronProgram, whyNoWindow } from '../../../src-main/dev/electron-binary.ts';
import { openCommand } from '../../../src-main/dev/open-address.ts';
import { parseStartOptions } from '../../../src-main/dev/start-options.ts';

describe('the options of npm start', () => {
  it('are all optional', () => {
    expect(parseStartOptions([], '/here')).toEqual({ browser: false, data: undefined, port: undefined, open: true });
  });

  it('choose the browser, the folder and the port', () => {
    expect(parseStartOptions(['--browser', '--data', 'mine', '--port', '8080', '--no-open'], '/here')).toEqual({
      browser: true,
      data: resolve('/here', 'mine'),
      port: '8080',
      open: false,
    });
  });

  it.each([['--brwoser'], ['extra'], ['--port'], ['--port', '70000'], ['--port', 'x'], ['--port=-1'], ['--data=']])(
    'are refused with a sentence: %s %s',
    (...args) => {
      expect(parseStartOptions(args, '/here')).toEqual(expect.any(String));
    },
  );
});

describe('the default data folder', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['win32', { APPDATA: join('c', 'Roaming') }, join('c', 'Roaming', 'Fieldpost')],
    ['win32', {}, join('home', 'AppData', 'Roaming', 'Fieldpost')],
    ['darwin', { XDG_CONFIG_HOME: 'x' }, join('home', 'Library', 'Application Support', 'Fieldpost')],
    ['linux', { XDG_CONFIG_HOME: 'x' }, join('x', 'Fieldpost')],
    ['linux', { XDG_CONFIG_HOME: '' }, join('home', '.config', 'Fieldpost')],
  ])('of %s with %j is %s', (platform, env, folder) => {
    expect(defaultDataFolder({ platform, env, home: 'home' })).toBe(folder);
  });
});

describe('Electron on this computer', () => {
  it('needs a screen and an ordinary user on Linux', () => {
    expect(whyNoWindow('linux', {}, 1000)).toContain('screen');
    expect(whyNoWindow('linux', { DISPLAY: ':0' }, 0)).toContain('root');
    expect(whyNoWindow('linux', { DISPLAY: ':0' }, 1000)).toBeUndefined();
    expect(whyNoWindow('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeUndefined();
    expect(whyNoWindow('win32', {}, undefined)).toBeUndefined();
  });

  it('is not there where it has not been fetched', () => {
    expect(electronProgram(join(import.meta.dirname, 'nowhere'), {})).toBeUndefined();
  });
});

describe('opening an address', () => {
  it.each(['win32', 'darwin', 'linux'] as const)('uses no shell on %s and passes the address whole', (platform) => {
    const address = 'http://127.0.0.1:1/?token=a&b;c';
    const { program, args } = openCommand(platform, address);
    expect(program).not.toMatch(/cmd|sh$|powershell/u);
    expect(args.at(-1)).toBe(address);
  });
});
