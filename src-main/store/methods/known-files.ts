import type { SharedFiles } from '../../../src-shared/contract/imports.ts';
import { all, type ReadDb, sql } from '../database.ts';
import { filesOf, hashOf, type StoredFile } from './source-files.ts';

/** Where the files of a source were met before. */
export interface KnownFiles {
  /** The newest import that all of them belong to, and which of its files they are. */
  readonly holder:
    | { readonly importId: string; readonly importName: string; readonly files: readonly number[] }
    | undefined;
  /** The imports that some of them belong to, the newest first. */
  readonly shared: readonly SharedFiles[];
}

/**
 * Looks for the files of a source among those of all imports, or of all but one, by their bytes: what they are called says
 * nothing.
 */
export function findKnownFiles(db: ReadDb, sourceId: string, exceptImport = ''): KnownFiles {
  const files = filesOf(db, sourceId);
  const hashes = new Map<StoredFile, string>();
  const hash = (file: StoredFile): string => {
    const known = hashes.get(file) ?? hashOf(db, file);
    hashes.set(file, known);
    return known;
  };
  const isSame = (one: StoredFile, other: StoredFile): boolean =>
    one.byteLength === other.byteLength && hash(one) === hash(other);
  const shared: SharedFiles[] = [];
  let holder: KnownFiles['holder'];
  for (const { importId, otherId, fileName } of otherImports(db, exceptImport)) {
    const others = filesOf(db, otherId);
    const places = files.map((file) => others.findIndex((other) => isSame(file, other)));
    const names = files.filter((_, index) => (places[index] ?? -1) >= 0).map(({ name }) => name);
    if (names.length === files.length) holder ??= { importId, importName: fileName, files: places };
    if (names.length > 0) shared.push({ importName: fileName, files: names });
  }
  return { holder, shared };
}

function otherImports(db: ReadDb, exceptImport: string) {
  return all<{ importId: string; otherId: string; fileName: string }>(
    db,
    sql`SELECT id AS importId, source_id AS otherId, file_name AS fileName FROM imports
        WHERE id <> ${exceptImport} ORDER BY updated_at DESC, id DESC`,
  );
}
