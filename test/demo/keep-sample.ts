import { ImportModel } from '../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { rowDrafts } from '../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import { draftFields } from '../support/draft-fields.ts';
import { unpackRecipe } from '../support/stored-recipe.ts';
import type { Host } from '../torture/host.ts';
import { contacts, say } from './words.ts';

const listName = 'Spring letter';
const batch = 200;

/** Brings the sample file in as the screens do: read and checked by the code of the import's worker, kept as a list. */
export async function keepSample(host: Host): Promise<string> {
  const { importId } = await host.call('imports.openSample', {});
  const { fileName, sourceHash, destination, recipe } = await host.call('imports.get', { importId });
  const source = await readSource(host, sourceHash);
  const model = await ImportModel.open(source, { ...unpackRecipe(recipe), destination });
  const { reading, columns, counts, ready, problems } = model.snapshot();
  say('', `${fileName}: ${reading.sentence}`);
  const matched = columns.filter(({ target }) => target.kind === 'field').length;
  say(`${matched} of its ${columns.length} columns are matched to contact fields.`);
  say(`${counts.errors} rows have errors and ${counts.warnings} have warnings, of ${problems.length} kinds.`);
  const { runId } = await host.call('imports.beginKeep', {
    importId,
    listNames: [listName],
    tags: [],
    part: reading.part,
  });
  for (let after = -1; ; ) {
    const drafts = rowDrafts(model, after, batch);
    const last = drafts.at(-1);
    if (last === undefined) break;
    await host.call('imports.keepRows', {
      runId,
      rows: drafts.map(({ row, draft }) => ({ row, draft, fields: draftFields(draft) })),
    });
    after = last.row;
  }
  const { lists, added } = await host.call('imports.finishKeep', { runId });
  const [list] = lists;
  if (list === undefined) throw new Error('The sample was kept in no list.');
  say(`The ${ready} good rows are kept: ${contacts(added)} on the list "${listName}".`);
  return list.id;
}

async function readSource(host: Host, sourceHash: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let index = 0; ; index += 1) {
    const { bytes, last } = await host.call('imports.readSource', { sourceHash, index });
    pieces.push(bytes);
    if (last) return new Uint8Array(Buffer.concat(pieces));
  }
}
