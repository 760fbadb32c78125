import type { Store } from '../store/store-methods.ts';

const workOfflineSetting = 'work-offline';

/** The switches that the app has to know at once; kept in the store and read from memory. */
export interface Settings {
  readonly workOffline: boolean;
  /** Takes effect only when it has been saved. */
  setWorkOffline(workOffline: boolean): Promise<void>;
}

export async function loadSettings(store: Store): Promise<Settings> {
  let workOffline = (await store.readSetting(workOfflineSetting)) === 'on';
  return {
    get workOffline() {
      return workOffline;
    },
    async setWorkOffline(value) {
      await store.writeSetting(workOfflineSetting, value ? 'on' : 'off');
      workOffline = value;
    },
  };
}
