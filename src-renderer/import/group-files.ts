import { maxSourceBytes } from '../../src-shared/contract/imports.ts';
import { bundleHead } from '../../src-shared/spreadsheet/file-bundle.ts';
import { startText } from '../../src-shared/text/open-text.ts';
import { failureMessage } from '../host/host-client.ts';
import { startSpreadsheetWorker } from '../spreadsheet-worker/client.ts';
import type { FileColumns } from '../spreadsheet-worker/reading-protocol.ts';
import { useOpening } from './opening.ts';
import { readPiece, refusal } from './upload-file.ts';

/** What becomes one import: a file, or several as one. */
interface FileGroup {
  readonly file: File;
  /** What the files in it are called. */
  readonly names: readonly string[];
  readonly notice?: string;
  /** What is told when it was opened before. */
  readonly whenKnown: string;
}

export interface FileGroups {
  readonly groups: readonly FileGroup[];
  readonly notices: string[];
  /** Why some of the files are not opened. */
  readonly problems: string[];
}

interface Looked {
  readonly file: File;
  /** Files with the same key belong together; every other file has a key of its own. */
  readonly key: string;
}

/** Puts files with the same columns together. Files that cannot be read are named with the reason, and are not opened. */
export async function groupFiles(files: readonly File[]): Promise<FileGroups> {
  const notices: string[] = [];
  const problems: string[] = [];
  const different = await withoutCopies(inOrder(files).filter(isFine), notices);
  const looked = await lookAtColumns(different, problems);
  return { groups: [...Map.groupBy(looked, ({ key }) => key).values()].flatMap(groupOf), notices, problems };

  function isFine(file: File): boolean {
    const reason = refusal(file);
    if (reason !== undefined) problems.push(reason);
    return reason === undefined;
  }
}

/** The same files make the same import, in whatever order they were dropped. */
export function inOrder(files: readonly File[]): readonly File[] {
  return files.toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

/** The files without those that are byte for byte the same as one before them. */
export async function withoutCopies(files: readonly File[], notices: string[]): Promise<readonly File[]> {
  const different: File[] = [];
  for (const file of files) {
    let original: File | undefined;
    for (const other of different) if (other.size === file.size && (await areSame(other, file))) original = other;
    if (original === undefined) different.push(file);
    else notices.push(startText.sameFile(file.name, original.name));
  }
  return different;
}

async function areSame(one: File, other: File): Promise<boolean> {
  const [bytes, otherBytes] = [await readPiece(one), await readPiece(other)];
  return bytes.every((byte, index) => byte === otherBytes[index]);
}

async function lookAtColumns(files: readonly File[], problems: string[]): Promise<readonly Looked[]> {
  const worker = startSpreadsheetWorker();
  const looked: Looked[] = [];
  try {
    for (const [index, file] of files.entries()) {
      useOpening.setState({ copying: { label: startText.comparing, done: index, total: files.length } });
      try {
        const columns = await worker.ask('fileColumns', { bytes: await readPiece(file) });
        looked.push({ file, key: keyOf(columns) ?? `file ${index}` });
      } catch (error) {
        const reason = failureMessage(error);
        problems.push(reason.startsWith(file.name) ? reason : startText.problem(file.name, reason));
      }
    }
  } finally {
    worker.close();
  }
  return looked;
}

/** Several files as one that can be copied; a single one as it is. */
export function asOneFile(files: readonly File[]): File {
  const [only] = files;
  if (only !== undefined && files.length === 1) return only;
  return new File([bundleHead(files), ...files], startText.joinedName(files.map(({ name }) => name)));
}

/** vCards belong together whatever they hold; without names, nobody can say whether columns are the same. */
function keyOf({ format, names }: FileColumns): string | undefined {
  if (format === 'vcard') return 'vcard';
  return names.length === 0 ? undefined : JSON.stringify(names.map((name) => name.trim().toLowerCase()));
}

function groupOf(members: readonly Looked[]): readonly FileGroup[] {
  const files = members.map(({ file }) => file);
  const names = files.map(({ name }) => name);
  const file = asOneFile(files);
  if (files.length === 1 || file.size > maxSourceBytes)
    return files.map((each) => ({ file: each, names: [each.name], whenKnown: startText.alreadyOpen(each.name) }));
  const notice = startText.joined(files.length, names.join(', '));
  return [{ file, names, notice, whenKnown: startText.alreadyOpenTogether }];
}
