import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSystemConnectivity } from '../../../src-main/electron/system-connectivity.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('system connectivity', () => {
  it('tells of changes and of waking up, until it is told to stop', () => {
    let online = true;
    const powerMonitor = new EventEmitter();
    const connectivity = createSystemConnectivity({ net: { isOnline: () => online }, powerMonitor, pollMs: 100 });
    const listener = vi.fn();
    const end = connectivity.onChange(listener);
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenCalledTimes(0);
    online = false;
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(connectivity.isOnline()).toBe(false);
    powerMonitor.emit('resume');
    expect(listener).toHaveBeenCalledTimes(2);
    end();
    online = true;
    vi.advanceTimersByTime(1000);
    powerMonitor.emit('resume');
    expect(listener).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });
});
