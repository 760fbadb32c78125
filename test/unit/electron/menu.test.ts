import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../src-main/electron/menu.ts';

type Items = ReturnType<typeof menuTemplate>;

function flat(platform: NodeJS.Platform, development = false): Items {
  const top = menuTemplate({ platform, appName: 'Fieldpost', development, openDataFolder: () => {} });
  return top.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
}

const roles = (items: Items) => items.map((item) => item.role);

describe('the menu', () => {
  it('shows the keys of undo and redo without taking them from the grid', () => {
    for (const role of ['undo', 'redo']) {
      expect(flat('linux').find((item) => item.role === role)?.registerAccelerator).toBe(false);
    }
  });

  it('offers reload and the inspector in development only', () => {
    expect(roles(flat('win32', true))).toContain('toggleDevTools');
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const) {
      expect(roles(flat('win32'))).not.toContain(role);
    }
  });

  it('puts About and Quit where each system has them', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      expect(roles(flat(platform)).filter((role) => role === 'about' || role === 'quit')).toHaveLength(2);
    }
    expect(flat('darwin')[0]?.label).toBe('Fieldpost');
  });

  it('leads to the data folder', () => {
    expect(flat('linux').map((item) => item.label)).toContain('Open data folder');
  });
});
