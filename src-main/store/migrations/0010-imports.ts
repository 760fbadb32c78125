/** The part of the first shape that belongs to imports: files, recipes, and how rows became contacts. */
export const importTables = `
CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  hash TEXT UNIQUE,
  file_name TEXT NOT NULL,
  byte_length INTEGER NOT NULL CHECK (byte_length >= 0),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE source_chunks (
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  chunk_index INTEGER NOT NULL CHECK (chunk_index >= 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (source_id, chunk_index)
) STRICT;

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  file_name TEXT NOT NULL,
  destination TEXT NOT NULL CHECK (destination IN ('prayerletters', 'postgrid')),
  step TEXT NOT NULL CHECK (step IN ('open', 'match', 'fix', 'keep')),
  position INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
  counts TEXT CHECK (counts IS NULL OR json_valid(counts)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX imports_by_source ON imports (source_id);

CREATE TABLE import_operations (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  operation TEXT NOT NULL CHECK (json_valid(operation)),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (import_id, position)
) STRICT;

CREATE TABLE import_kept_rows (
  run_number INTEGER NOT NULL,
  row INTEGER NOT NULL CHECK (row >= 0),
  import_id TEXT REFERENCES imports (id) ON DELETE SET NULL,
  part TEXT NOT NULL,
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  said TEXT NOT NULL CHECK (json_valid(said)),
  given TEXT NOT NULL CHECK (json_valid(given)),
  in_force INTEGER NOT NULL DEFAULT 1 CHECK (in_force IN (0, 1)),
  PRIMARY KEY (run_number, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_kept_rows_by_place ON import_kept_rows (import_id, part, row, run_number);
CREATE INDEX import_kept_rows_by_contact ON import_kept_rows (contact_id, run_number);

CREATE TABLE keep_runs (
  id TEXT PRIMARY KEY,
  import_id TEXT NOT NULL UNIQUE REFERENCES imports (id) ON DELETE CASCADE,
  list_names TEXT NOT NULL CHECK (json_valid(list_names)),
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  part TEXT NOT NULL,
  is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE keep_rows (
  run_id TEXT NOT NULL REFERENCES keep_runs (id) ON DELETE CASCADE,
  row INTEGER NOT NULL CHECK (row >= 0),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  custom TEXT NOT NULL CHECK (json_valid(custom)),
  sort_key TEXT NOT NULL,
  words TEXT NOT NULL,
  keys TEXT NOT NULL CHECK (json_valid(keys)),
  content_hash TEXT NOT NULL,
  said TEXT NOT NULL CHECK (json_valid(said)),
  governed TEXT NOT NULL CHECK (json_valid(governed)),
  new_id TEXT NOT NULL,
  contact_id TEXT,
  PRIMARY KEY (run_id, row)
) STRICT;

CREATE TABLE import_runs (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  import_id TEXT REFERENCES imports (id) ON DELETE SET NULL,
  file_name TEXT NOT NULL,
  part TEXT NOT NULL,
  lists TEXT NOT NULL CHECK (json_valid(lists)),
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  finished_at INTEGER NOT NULL,
  undone_at INTEGER
) STRICT;
CREATE INDEX import_runs_by_import ON import_runs (import_id);
CREATE INDEX import_runs_undone ON import_runs (undone_at) WHERE undone_at IS NOT NULL;

CREATE TABLE import_run_contacts (
  run_id TEXT NOT NULL REFERENCES import_runs (id) ON DELETE CASCADE,
  contact_id TEXT NOT NULL,
  added_hash TEXT,
  effect TEXT CHECK (effect IS NULL OR json_valid(effect)),
  PRIMARY KEY (run_id, contact_id),
  CHECK ((added_hash IS NULL) = (effect IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX import_run_contacts_by_contact ON import_run_contacts (contact_id);
`;
