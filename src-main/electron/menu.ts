import type { MenuItemConstructorOptions } from 'electron';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly appName: string;
  /** Adds what is of use only to those who work on the app. */
  readonly development: boolean;
  readonly openDataFolder: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu: what people expect of any app on their system, and the way to their data. */
export function menuTemplate({
  platform,
  appName,
  development,
  openDataFolder,
}: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [macAppMenu(appName)] : []),
    { label: '&File', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    { label: '&Edit', submenu: editItems() },
    { label: '&View', submenu: viewItems(development) },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: '&Help',
      submenu: [
        { label: 'Open data folder', click: openDataFolder },
        ...(isMac ? [] : [separator, { role: 'about', label: `About ${appName}` } as const]),
      ],
    },
  ];
}

function macAppMenu(appName: string): MenuItemConstructorOptions {
  return {
    label: appName,
    submenu: [
      { role: 'about' },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

/** Undo and redo show their keys without taking them: in a grid they belong to the app, in a text box to the text box. */
function editItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', registerAccelerator: false },
    { role: 'redo', registerAccelerator: false },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    { role: 'selectAll' },
  ];
}

function viewItems(development: boolean): MenuItemConstructorOptions[] {
  const forDevelopers: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload' },
    { role: 'forceReload' },
    { role: 'toggleDevTools' },
  ];
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(development ? forDevelopers : []),
  ];
}
