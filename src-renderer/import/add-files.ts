import { assertNever } from '../../src-shared/assert-never.ts';
import type { ImportDetail } from '../../src-shared/contract/imports.ts';
import { addFilesText } from '../../src-shared/text/add-files-text.ts';
import { startText } from '../../src-shared/text/open-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { encodingName } from '../spreadsheet-worker/reading/encodings.ts';
import type { FileFit } from '../spreadsheet-worker/reading-protocol.ts';
import { asOneFile, inOrder, withoutCopies } from './group-files.ts';
import type { ImportController } from './import-session.ts';
import { beginOpening, useOpening } from './opening.ts';
import { copyFile, readPiece, refusal } from './upload-file.ts';

/**
 * Adds files to an import: their rows come after those that are there. Files that do not fit are named with the reason, and
 * nothing is done with them; the others are added all at once, or none of them.
 */
export async function addFiles(
  controller: ImportController,
  { id: importId, sourceHash }: ImportDetail,
  files: readonly File[],
): Promise<void> {
  if (files.length === 0 || useOpening.getState().copying !== undefined) return;
  beginOpening();
  const notices: string[] = [];
  const problems: string[] = [];
  try {
    const fitting = await fittingFiles(controller, await withoutCopies(inOrder(files), notices), problems);
    if (fitting.length === 0) return;
    const uploadId = await copyFile(asOneFile(fitting));
    const { shared } = await ask('imports.addFiles', { importId, uploadId, sourceHash });
    notices.push(addFilesText.added(fitting.map(({ name }) => name)));
    notices.push(...shared.map((each) => startText.shared(each.files, each.importName)));
    controller.reopen();
  } catch (error) {
    problems.push(failureMessage(error));
  } finally {
    useOpening.setState({ copying: undefined, errors: problems, notices, place: { importId } });
  }
}

async function fittingFiles(
  controller: ImportController,
  files: readonly File[],
  problems: string[],
): Promise<readonly File[]> {
  const fitting: File[] = [];
  for (const [index, file] of files.entries()) {
    const label = addFilesText.checking(file.name);
    useOpening.setState({ copying: { label, done: index, total: files.length } });
    try {
      const problem = refusal(file) ?? (await whyNot(controller, file));
      if (problem === undefined) fitting.push(file);
      else problems.push(problem);
    } catch (error) {
      const reason = failureMessage(error);
      problems.push(reason.startsWith(file.name) ? reason : startText.problem(file.name, reason));
    }
  }
  return fitting;
}

async function whyNot({ worker }: ImportController, file: File): Promise<string | undefined> {
  const { name } = file;
  return reasonOf(name, await worker.ask('fileFit', { name, bytes: await readPiece(file) }));
}

function reasonOf(name: string, fit: FileFit): string | undefined {
  switch (fit.kind) {
    case 'fits':
      return undefined;
    case 'same':
      return addFilesText.same(name);
    case 'unnamed':
      return addFilesText.unnamed(name);
    case 'no-names':
      return addFilesText.noNames(name);
    case 'columns':
      return addFilesText.columns(name, fit.missing, fit.extra);
    case 'order':
      return addFilesText.order(name);
    case 'cards':
      return addFilesText.cards(name);
    case 'encoding':
      return addFilesText.encoding(name, encodingName(fit.own), encodingName(fit.found));
    case 'reading':
      return addFilesText.reading(name);
    default:
      return assertNever(fit, 'fit of a file');
  }
}
