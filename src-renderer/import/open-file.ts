import type { OpenedImport } from '../../src-shared/contract/imports.ts';
import { startText } from '../../src-shared/text/open-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { groupFiles } from './group-files.ts';
import { beginOpening, useOpening } from './opening.ts';
import { refusal, uploadFile } from './upload-file.ts';

/**
 * Opens whatever was dropped, chosen or pasted. Several files with the same columns become one import; each other file is an
 * import of its own, and the start shows them.
 */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined || useOpening.getState().copying !== undefined) return;
  // Files can be dropped on any screen, but this is the one that shows how it goes and what is wrong with them.
  go({ screen: 'import' });
  beginOpening();
  try {
    if (files.length === 1) await openOne(file);
    else await openSeveral(files);
  } catch (error) {
    useOpening.setState({ errors: [failureMessage(error)] });
  } finally {
    useOpening.setState({ copying: undefined });
  }
}

async function openOne(file: File): Promise<void> {
  const reason = refusal(file);
  if (reason !== undefined) throw new Error(reason);
  const opened = await uploadFile(file);
  show(opened, noticesOf(opened, [file.name], startText.alreadyOpen(file.name)));
}

async function openSeveral(files: readonly File[]): Promise<void> {
  const { groups, notices, problems } = await groupFiles(files);
  const opened: OpenedImport[] = [];
  for (const group of groups) {
    try {
      const result = await uploadFile(group.file);
      opened.push(result);
      if (group.notice !== undefined && !result.known) notices.push(group.notice);
      notices.push(...noticesOf(result, group.names, group.whenKnown));
    } catch (error) {
      problems.push(failureMessage(error));
    }
  }
  const [only] = opened;
  if (opened.length > 1) notices.unshift(startText.separate(opened.length));
  if (only === undefined || opened.length > 1 || problems.length > 0)
    useOpening.setState({ errors: problems, notices });
  else show(only, notices);
}

/** What there is to tell about files that were met before. */
function noticesOf({ known, partOf, shared }: OpenedImport, names: readonly string[], whenKnown: string): string[] {
  if (partOf !== null) return [startText.alreadyPart(names, partOf.importName)];
  return known ? [whenKnown] : shared.map(({ files, importName }) => startText.shared(files, importName));
}

function show({ importId, known, partOf }: OpenedImport, notices: readonly string[]): void {
  const place = known ? { importId, again: { files: partOf?.files } } : { importId };
  useOpening.setState({ notices, place });
  go({ screen: 'import', importId });
}

/** Opens the sample that comes with the app, or the import it has already. */
export async function openSample(): Promise<void> {
  beginOpening();
  await openBy(() => ask('imports.openSample', {}));
}

/** Begins a new import of a file that has one already; of several files, those with these numbers. */
export async function openAgain(importId: string, files: readonly number[] | undefined): Promise<void> {
  beginOpening();
  await openBy(() => ask('imports.openAgain', files === undefined ? { importId } : { importId, files: [...files] }));
}

async function openBy(call: () => Promise<{ readonly importId: string }>): Promise<void> {
  try {
    const { importId } = await call();
    go({ screen: 'import', importId });
  } catch (error) {
    useOpening.setState({ errors: [failureMessage(error)] });
  }
}
