import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, projectRoot } from './build.ts';
import { checkConfiguration, checkPackedFiles } from './check-packaging.ts';
import { fetchElectron } from './electron-binary.ts';
import { passSignalsOn, track, waitFor } from './run-node.ts';

/** Lists what would be packed, one line for each folder. */
function summarise(files: readonly string[]): string {
  const folders = new Map<string, { count: number; bytes: number }>();
  for (const file of files) {
    const parts = file.split('/');
    const folder = parts.length === 1 ? file : parts.slice(0, Math.min(2, parts.length - 1)).join('/');
    const sum = folders.get(folder) ?? { count: 0, bytes: 0 };
    sum.count += 1;
    sum.bytes += statSync(join(projectRoot, file)).size;
    folders.set(folder, sum);
  }
  return [...folders]
    .map(([folder, { count, bytes }]) => `  ${folder}: ${count} file(s), ${Math.ceil(bytes / 1024)} KB\n`)
    .join('');
}

/** `npm run package`: builds the installer for this system. With `--check` it only makes sure that it could. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false } } });
  passSignalsOn();
  if (!(await build())) return 1;
  const complaint = await checkConfiguration(projectRoot);
  if (complaint !== undefined) {
    process.stderr.write(`${complaint}\n`);
    return 1;
  }
  const { files, problems } = checkPackedFiles(projectRoot, process.platform, process.arch);
  process.stdout.write(`The installer carries ${files.length} files:\n${summarise(files)}`);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    return 1;
  }
  process.stdout.write('The packaging configuration is valid.\n');
  if ((await fetchElectron(projectRoot)) === undefined) {
    process.stdout.write('Electron could not be fetched to this computer, so no installer can be built on it.\n');
    return values.check ? 0 : 1;
  }
  if (values.check) return 0;
  const builder = ['node_modules/electron-builder/cli.js', '--publish', 'never'];
  return waitFor(track(spawn(process.execPath, builder, { cwd: projectRoot, stdio: 'inherit' })));
}

process.exitCode = await main(process.argv.slice(2));
