import { NotUnderstoodError } from './not-understood.ts';
import { isTrue, prefixOf, refuseHiding, tagsOf } from './xml-text.ts';
import type { ZipParts } from './zip-parts.ts';

/** Where the parts of a workbook stand in the file. */
export interface PackageParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly path: string }[];
  readonly date1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The lists of parts are short: 10,000 entries at most, as the guard has seen. */
const longestList = 16 * 1024 * 1024;

/**
 * Finds the sheets, the texts and the formats of an XLSX workbook.
 *
 * @throws NotUnderstoodError for any other kind of workbook, and for one with sheets that are no tables.
 */
export async function findParts(zip: ZipParts): Promise<PackageParts> {
  if (zip.has('META-INF/manifest.xml') || !zip.has('[Content_Types].xml')) throw new NotUnderstoodError('not an XLSX');
  const [root] = (await relationsOf(zip, '')).filter(({ type }) => type === `${relationships}/officeDocument`);
  if (root === undefined) throw new NotUnderstoodError('no workbook');
  const xml = await zip.text(root.path, longestList);
  refuseHiding(xml);
  prefixOf(xml, 'workbook');
  const relations = await relationsOf(zip, root.path);
  const sheets = tagsOf(xml, 'sheet').map((sheet) => {
    const name = sheet.get('name');
    const relation = relations.find(({ id }) => id === sheet.get(relationName(xml)));
    if (name === undefined || name === '' || relation?.type !== `${relationships}/worksheet`)
      throw new NotUnderstoodError('a sheet that is no table');
    const state = sheet.get('state');
    return { name, hidden: state === 'hidden' || state === 'veryHidden', path: relation.path };
  });
  if (sheets.length === 0 || new Set(sheets.map(({ name }) => name)).size !== sheets.length)
    throw new NotUnderstoodError('no sheets, or two of one name');
  const only = (type: string): string | undefined => {
    const found = relations.filter((relation) => relation.type === `${relationships}/${type}`);
    if (found.length > 1) throw new NotUnderstoodError(`two parts with ${type}`);
    return found[0]?.path;
  };
  return {
    sheets,
    date1904: tagsOf(xml, 'workbookPr').some((properties) => isTrue(properties.get('date1904'))),
    strings: only('sharedStrings'),
    styles: only('styles'),
  };
}

/** How the attribute is called that names a relationship: the prefix is each program's own choice. */
function relationName(xml: string): string {
  const [, prefix] = new RegExp(`xmlns:(\\w+)\\s*=\\s*["']${relationships}["']`, 'u').exec(xml) ?? [];
  if (prefix === undefined) throw new NotUnderstoodError('no relationships');
  return `${prefix}:id`;
}

interface Relation {
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly path: string;
}

/** The parts that a part refers to; '' is the package itself. */
async function relationsOf(zip: ZipParts, path: string): Promise<readonly Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = await zip.text(`${folder}_rels/${path.slice(folder.length)}.rels`, longestList);
  refuseHiding(xml);
  return tagsOf(xml, 'Relationship').map((relation) => {
    const target = relation.get('Target') ?? '';
    return { id: relation.get('Id'), type: relation.get('Type'), path: resolve(folder, target) };
  });
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
