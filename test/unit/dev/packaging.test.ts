import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { followImports } from '../../../src-main/dev/built-imports.ts';
import { checkConfiguration, checkPackedFiles } from '../../../src-main/dev/check-packaging.ts';

const config = packageJson.build;
let root: string;

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const sqlite = 'node_modules/better-sqlite3';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldpost-pack-'));
  put('package.json', JSON.stringify({ dependencies: { 'better-sqlite3': '1' } }));
  put(`${sqlite}/package.json`, JSON.stringify({ dependencies: { 'node-addon-api': '1' } }));
  put('node_modules/node-addon-api/package.json', '{}');
  put('node_modules/react/package.json', '{}');
  for (const name of ['linux-x64', 'linuxmusl-x64', 'darwin-x64', 'darwin-arm64', 'win32-x64']) {
    put(`${sqlite}/prebuilds/${name}.node`);
  }
  for (const file of ['lib/index.js', 'deps/a.c', 'src/b.cpp', 'binding.gyp']) put(`${sqlite}/${file}`);
  put(
    'out/main/main.js',
    'import { a } from "./chunk-1.js";\nimport { app } from "electron";\nimport x from "node:fs";\n',
  );
  put('out/main/store-worker.js', 'import Database from "better-sqlite3";\nconst say = "taken from \'nowhere\'";\n');
  put('out/main/chunk-1.js', 'export const a = 1;\n');
  put('out/main/browser-host.js', 'import "./chunk-1.js";\n');
  put('out/preload/preload.cjs', 'let electron = require("electron");\n');
  put('out/renderer/index.html');
  put('src-main/main.ts');
  put('test/a.test.ts');
  put('README.md');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what is packed', () => {
  it.each([
    ['linux', 'x64', ['linux-x64']],
    ['win32', 'x64', ['win32-x64']],
    ['darwin', 'arm64', ['darwin-arm64', 'darwin-x64']],
  ] as const)('is the built app and the native module of %s, and nothing else', (platform, arch, natives) => {
    const { files, problems } = checkPackedFiles(root, platform, arch);
    expect(problems).toEqual([]);
    expect(files).toEqual([
      `${sqlite}/lib/index.js`,
      `${sqlite}/package.json`,
      ...natives.map((name) => `${sqlite}/prebuilds/${name}.node`),
      'out/main/chunk-1.js',
      'out/main/main.js',
      'out/main/store-worker.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
      'package.json',
    ]);
  });

  it('is refused when something is missing, foreign or out of date', () => {
    rmSync(join(root, `${sqlite}/prebuilds/linux-x64.node`));
    rmSync(join(root, `${sqlite}/binding.gyp`));
    put('out/main/main.js', 'import "leftpad";\n');
    expect(checkPackedFiles(root, 'linux', 'x64').problems).toEqual([
      `The pattern "!${sqlite}/binding.gyp" matches no file.`,
      `The file ${sqlite}/prebuilds/linux-x64.node is needed and would be left out.`,
      'The package leftpad is loaded and would be left out.',
    ]);
  });
});

describe('following imports', () => {
  it('finds static, dynamic and required modules, and no sentences', () => {
    put('out/a.js', 'import("./b.js");\nexport * from "./c.js";\nthrow new Error("import it from \'d\'");\n');
    put('out/b.js', 'const e = require("electron");\n');
    put('out/c.js');
    expect(followImports(root, ['out/a.js'])).toEqual({
      files: ['out/a.js', 'out/b.js', 'out/c.js'],
      packages: ['electron'],
    });
  });
});

describe("the packager's configuration", () => {
  it('is understood by the packager', async () => {
    expect(await checkConfiguration(join(import.meta.dirname, '../../..'))).toBeUndefined();
  });

  it('leaves the browser host, the sources and the tests out', () => {
    expect(config.files).toContain('!out/main/browser-host*');
    for (const pattern of config.files.filter((one) => !one.startsWith('!'))) {
      expect(pattern).toMatch(/^(?:out\/(?:main|preload|renderer)\/\*\*|package\.json)$/u);
    }
  });

  it('takes the native module as it is and leaves only that outside of the archive', () => {
    expect(config.npmRebuild).toBe(false);
    expect(config.asar.smartUnpack).toBe(false);
    expect(config.asarUnpack).toEqual([`${sqlite}/prebuilds/*.node`]);
  });

  it('closes the back doors of Electron', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('installs for one user on Windows and for both processors on macOS', () => {
    expect(config.nsis).toMatchObject({ oneClick: true, perMachine: false });
    expect(config.mac.target).toEqual([{ target: 'dmg', arch: ['universal'] }]);
    expect(config.linux.target).toEqual(['AppImage', 'deb']);
  });
});
