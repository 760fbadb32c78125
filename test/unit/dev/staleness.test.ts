import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale, newestChange, writeStamp } from '../../../src-main/dev/staleness.ts';

let root: string;
const past = new Date('2026-01-01T10:00:00Z');
const builtAt = new Date('2026-01-01T11:00:00Z');
const later = new Date('2026-01-01T12:00:00Z');

function put(path: string, time: Date): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), time, time);
}

function setTime(path: string, time: Date): void {
  utimesSync(join(root, path), time, time);
}

const outputs = [
  'out/main/main.js',
  'out/main/store-worker.js',
  'out/main/browser-host.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldpost-stale-'));
  for (const file of ['src-main/app/a.ts', 'src-renderer/b.tsx', 'src-shared/c.ts', 'package.json', ...outputs])
    put(file, past);
  for (const folder of ['src-main/app', 'src-main', 'src-renderer', 'src-shared']) setTime(folder, past);
  writeStamp(root, builtAt.getTime());
});
afterEach(() => rmSync(root, { recursive: true }));

describe('staleness', () => {
  it('is not there when nothing has changed since the build began', () => {
    expect(isStale(root)).toBe(false);
  });

  it.each(['src-main/app/a.ts', 'src-renderer/b.tsx', 'src-shared/c.ts', 'package.json'])(
    'comes with a change in %s',
    (file) => {
      setTime(file, later);
      expect(isStale(root)).toBe(true);
    },
  );

  it('comes with a change while the build was running', () => {
    setTime('src-shared/c.ts', builtAt);
    expect(isStale(root)).toBe(true);
  });

  it('comes with a deletion, which only the folder shows', () => {
    rmSync(join(root, 'src-main/app/a.ts'));
    expect(newestChange(join(root, 'src-main'))).toBeGreaterThan(later.getTime());
    expect(isStale(root)).toBe(true);
  });

  it.each(outputs)('comes with the loss of %s', (file) => {
    rmSync(join(root, file));
    expect(isStale(root)).toBe(true);
  });

  it('comes with a stamp that is missing or makes no sense', () => {
    writeFileSync(join(root, 'out/built-at'), 'yesterday');
    expect(isStale(root)).toBe(true);
    rmSync(join(root, 'out/built-at'));
    expect(isStale(root)).toBe(true);
  });

  it('takes no notice of other folders', () => {
    put('test/x.test.ts', later);
    expect(isStale(root)).toBe(false);
  });
});
