import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReachable, readBounds, writeBounds } from '../../../src-main/electron/window-bounds.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldpost-bounds-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the remembered place of the window', () => {
  it('survives a restart', async () => {
    const bounds = { x: -1200, y: 20, width: 1000, height: 700, maximized: true };
    await writeBounds(join(folder, 'window.json'), bounds);
    expect(await readBounds(join(folder, 'window.json'))).toEqual(bounds);
  });

  it('is ignored, and left as it is, when it makes no sense', async () => {
    const path = join(folder, 'broken.json');
    expect(await readBounds(path)).toBeUndefined();
    for (const broken of ['', '{', '{"x":1}', '{"x":0,"y":0,"width":-5,"height":700,"maximized":false}']) {
      await writeFile(path, broken);
      expect(await readBounds(path)).toBeUndefined();
      expect(await readFile(path, 'utf8')).toBe(broken);
    }
  });

  it('counts only where the title bar can be reached', () => {
    const screens = [
      { x: 0, y: 25, width: 1440, height: 875 },
      { x: 1440, y: 0, width: 1920, height: 1080 },
    ];
    const size = { width: 1000, height: 700 };
    expect(isReachable({ x: 10, y: 30, ...size }, screens)).toBe(true);
    expect(isReachable({ x: 2000, y: 400, ...size }, screens)).toBe(true);
    expect(isReachable({ x: -950, y: 30, ...size }, screens)).toBe(false);
    expect(isReachable({ x: 5000, y: 30, ...size }, screens)).toBe(false);
    expect(isReachable({ x: 100, y: -300, ...size }, screens)).toBe(false);
  });
});
