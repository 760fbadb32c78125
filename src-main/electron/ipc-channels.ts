/** The three lanes between the window and the main process; everything else about a call is in the contract. */
export const ipcChannels = {
  call: 'fieldpost:call',
  cancel: 'fieldpost:cancel',
  event: 'fieldpost:event',
} as const;
