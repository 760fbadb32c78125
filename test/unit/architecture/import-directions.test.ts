import { describe, expect, it } from 'vitest';
import { readImports } from './read-imports.ts';
import { type Rule, rules } from './rules.ts';
import { madeUp, readSourceFiles } from './source-files.ts';

const files = readSourceFiles();

/** Whether a made-up file breaks a rule. */
const breaks = (rule: Rule, path: string, source: string) => rule(madeUp(path, source)).length > 0;

describe('the imports of a file', () => {
  const found = (source: string) =>
    readImports(source, 'a.tsx').map(({ specifier, isType }) => `${isType ? 'type ' : ''}${specifier}`);

  it.each([
    ["import a from 'x';", ['x']],
    ["import 'x';", ['x']],
    ["import type { A } from 'x';", ['type x']],
    ["import { type A, b } from 'x';", ['x']],
    ["import { type A } from 'x';", ['x']],
    ["export { a } from 'x';", ['x']],
    ["export type { A } from 'x';", ['type x']],
    ["export * from 'x'; export type * from 'y';", ['x', 'type y']],
    ['export const a = 1;', []],
    ["const a = await import('x');", ['x']],
    ['const a = await import(name);', ['(computed)']],
    ["let a: import('x').A;", ['type x']],
    ["const a = require('x'), b = require.resolve('y');", ['x', 'y']],
    ["import a = require('x');", ['x']],
    ["new Worker(new URL('./x.ts', import.meta.url)); new URL('./x.png', import.meta.url);", ['./x.ts']],
    ['// import "x"\nconst a = "import \'y\'"; const b = <p>import from z</p>;', []],
  ])('%s', (source, imports) => {
    expect(found(source)).toEqual(imports);
  });
});

describe('the project', () => {
  it('is read as a whole', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(500);
    expect(files.some(({ path }) => path === 'src-main/preload.ts')).toBe(true);
  });

  it.each(Object.entries(rules))('keeps the rule %s', (_name, rule) => {
    expect(files.flatMap(rule)).toEqual([]);
  });

  it('has no relative import that leads nowhere', () => {
    const paths = new Set(files.map(({ path }) => path));
    const missing = files.flatMap((file) =>
      file.imports
        .filter(({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('package.json'))
        .map(({ specifier }) => new URL(specifier, `file:///${file.path}`).pathname.slice(1))
        .filter((path) => !paths.has(path)),
    );
    expect(missing).toEqual([]);
  });
});

describe('a rule is broken by', () => {
  it.each<[rule: keyof typeof rules, path: string, source: string]>([
    ['sharedIsPure', 'src-shared/contact/a.ts', "import { join } from 'node:path';"],
    ['sharedIsPure', 'src-shared/contact/a.ts', "import type { A } from '../../src-main/app/a.ts';"],
    ['sharedIsPure', 'src-shared/contact/a.ts', "export * from 'react';"],
    ['sharedIsPure', 'src-shared/a.ts', "let a: import('electron').App;"],
    ['sharedIsPure', 'src-shared/a.ts', "import 'valibot-extra';"],
    ['mainWithoutRenderer', 'src-main/app/a.ts', "import type { A } from '../../src-renderer/a.ts';"],
    ['rendererWithoutMain', 'src-renderer/app/a.tsx', "import { a } from '../../src-main/app/a.ts';"],
    ['rendererWithoutMain', 'src-renderer/app/a.tsx', "import type { Stats } from 'node:fs';"],
    ['rendererWithoutMain', 'src-renderer/app/a.tsx', "import type { App } from 'electron';"],
    ['rendererWithoutMain', 'src-renderer/a.ts', "const { shell } = await import('electron/renderer');"],
    ['electronInItsFolder', 'src-main/app/a.ts', "import { app } from 'electron';"],
    ['electronInItsFolder', 'src-main/app/a.ts', "import { type App } from 'electron';"],
    ['electronInItsFolder', 'src-main/app/a.ts', "const { app } = require('electron');"],
    ['electronInItsFolder', 'src-main/main-window.ts', "import { app } from 'electron/main';"],
    ['insideTheFolders', 'src-main/a.ts', "import '../resources/a.ts';"],
    ['insideTheFolders', 'src-main/a.ts', "import '../node_modules/electron/index.js';"],
    ['insideTheFolders', 'src-renderer/a.ts', "import '../test/support/a.ts';"],
    ['insideTheFolders', 'test/unit/a.test.ts', "import '../../../elsewhere/a.ts';"],
    ['nothingComputed', 'src-main/a.ts', 'await import(name);'],
    ['smallFiles', 'src-main/a.ts', 'a();\n'.repeat(301)],
    ['smallFiles', 'src-renderer/ui/a.css', 'a {}\n'.repeat(301)],
    ['smallFiles', 'src-main/preload.ts', 'a();\n'.repeat(60)],
    ['kebabCaseNames', 'src-main/someFile.ts', ''],
    ['kebabCaseNames', 'src-renderer/some_file.tsx', ''],
    ['kebabCaseNames', 'src-main/SomeFolder/a.ts', ''],
  ])('%s: %s with %j', (rule, path, source) => {
    expect(breaks(rules[rule], path, source)).toBe(true);
  });
});

describe('a rule is kept by', () => {
  it.each<[rule: keyof typeof rules, path: string, source: string]>([
    ['sharedIsPure', 'src-shared/contact/a.ts', "import * as v from 'valibot'; import '../b.ts';"],
    ['sharedIsPure', 'src-shared/a.ts', "import a from 'i18n-iso-countries/langs/de.json' with { type: 'json' };"],
    ['sharedIsPure', 'src-main/a.ts', "import 'node:fs';"],
    ['mainWithoutRenderer', 'src-main/a.ts', "import '../src-shared/a.ts'; import 'node:fs'; import 'electron';"],
    ['rendererWithoutMain', 'src-renderer/a.ts', "import '../src-shared/a.ts'; import 'react';"],
    ['electronInItsFolder', 'src-main/app/a.ts', "import type { App } from 'electron';"],
    ['electronInItsFolder', 'src-main/electron/a.ts', "import { app } from 'electron';"],
    ['electronInItsFolder', 'src-main/main.ts', "import { app } from 'electron';"],
    ['electronInItsFolder', 'src-main/preload.ts', "import { ipcRenderer } from 'electron';"],
    ['insideTheFolders', 'src-main/app/version.ts', "import pkg from '../../package.json' with { type: 'json' };"],
    ['insideTheFolders', 'test/unit/a.test.ts', "import '../support/a.ts'; import '../../src-main/a.ts';"],
    ['smallFiles', 'src-main/a.ts', 'a();\n'.repeat(300)],
    ['smallFiles', 'src-main/preload.ts', 'a();\n'.repeat(59)],
    ['kebabCaseNames', 'src-main/store/migrations/0010-initial.ts', ''],
    ['kebabCaseNames', 'src-renderer/ui/data-grid.module.css', ''],
  ])('%s: %s with %j', (rule, path, source) => {
    expect(breaks(rules[rule], path, source)).toBe(false);
  });
});
