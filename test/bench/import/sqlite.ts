import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the database of the store is set to; what is compared has to be as safe. */
const settings = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;`;

/**
 * The tables of the store that a kept row has a part in, with all their indexes, filled from the imported table by SQL alone:
 * contact and search text, the keys of duplicates, the list, the row's mark, and what the run did.
 */
const sameTables = `
CREATE TABLE contacts (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, fields TEXT NOT NULL, custom TEXT NOT NULL,
  sort_key TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL) STRICT;
CREATE INDEX contacts_by_sort_key ON contacts (sort_key, id);
CREATE VIRTUAL TABLE contact_search USING fts5 (text, content = '', tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE contact_keys (key TEXT NOT NULL, contact_number INTEGER NOT NULL, PRIMARY KEY (key, contact_number))
  STRICT, WITHOUT ROWID;
CREATE INDEX contact_keys_by_contact ON contact_keys (contact_number);
CREATE TABLE list_members (list_id TEXT NOT NULL, contact_id TEXT NOT NULL, added_at INTEGER NOT NULL,
  PRIMARY KEY (list_id, contact_id)) STRICT, WITHOUT ROWID;
CREATE INDEX list_members_by_contact ON list_members (contact_id);
CREATE TABLE kept_rows (run_number INTEGER NOT NULL, row INTEGER NOT NULL, import_id TEXT, part TEXT NOT NULL,
  contact_id TEXT NOT NULL, said TEXT NOT NULL, given TEXT NOT NULL, in_force INTEGER NOT NULL,
  PRIMARY KEY (run_number, row)) STRICT, WITHOUT ROWID;
CREATE INDEX kept_rows_by_place ON kept_rows (import_id, part, row, run_number);
CREATE INDEX kept_rows_by_contact ON kept_rows (contact_id, run_number);
CREATE TABLE run_contacts (run_id TEXT NOT NULL, contact_id TEXT NOT NULL, hash TEXT, PRIMARY KEY (run_id, contact_id))
  STRICT, WITHOUT ROWID;
BEGIN;
INSERT INTO contacts SELECT rowid, printf('%08x-0000-7000-8000-%012x', rowid, rowid),
  json_object('name', "Envelope Name", 'company', Organization, 'greeting', Greeting,
    'fileAs', "Last Name" || ', ' || "First Name", 'title', '', 'firstName', "First Name", 'middleName', '',
    'lastName', "Last Name", 'suffix', '', 'spouseFirstName', Spouse, 'spouseLastName', '',
    'street', "Address 1" || char(10) || "Address 2", 'city', City, 'state', State, 'postalCode', ZIP,
    'country', Country, 'email', "E-mail", 'phone', Phone, 'externalId', "Supporter ID"),
  json_object('Newsletter', Newsletter, 'Notes', Notes, 'Gift', Gift, 'Region', Region, 'Since', Since),
  lower("Last Name" || ', ' || "First Name"), 0, 0 FROM people;
INSERT INTO contact_search (rowid, text) SELECT rowid, concat_all FROM (SELECT rowid, "Supporter ID" || char(10) ||
  "Envelope Name" || char(10) || Greeting || char(10) || "Last Name" || ', ' || "First Name" || char(10) || "First Name"
  || char(10) || "Last Name" || char(10) || Spouse || char(10) || Organization || char(10) || "Address 1" || char(10) ||
  "Address 2" || char(10) || City || char(10) || State || char(10) || ZIP || char(10) || Country || char(10) || "E-mail"
  || char(10) || Phone || char(10) || Newsletter || char(10) || Notes || char(10) || Gift || char(10) || Region ||
  char(10) || Since AS concat_all FROM people);
INSERT OR IGNORE INTO contact_keys SELECT key, number FROM (
  SELECT 'id:' || "Supporter ID" AS key, rowid AS number FROM people
  UNION ALL SELECT 'email:' || "E-mail", rowid FROM people
  UNION ALL SELECT 'phone:' || Phone, rowid FROM people
  UNION ALL SELECT 'house:' || ZIP || ':' || "Address 1", rowid FROM people
  UNION ALL SELECT 'name:' || "Last Name" || ':' || "First Name", rowid FROM people
  UNION ALL SELECT 'near:' || ZIP || ':' || substr("Last Name", 1, 3), rowid FROM people) ORDER BY 1, 2;
INSERT INTO list_members SELECT 'list', id, 0 FROM contacts;
INSERT INTO kept_rows SELECT 1, number, 'import', ',', id, fields, '{}', 1 FROM contacts;
INSERT INTO run_contacts SELECT 'run', id, substr(id, 1, 22) FROM contacts;
COMMIT;`;

/** How long the `sqlite3` program takes for a CSV file, in milliseconds of processor time; undefined where there is none. */
export function sqliteImport(path: string, withTables: boolean): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'fieldpost-bench-sqlite-'));
  try {
    const script = `${settings}\n.mode csv\n.import '${path}' people\n${withTables ? sameTables : ''}\n`;
    // A shell knows what its children took of the processor; its last line is theirs: minutes and seconds, user and system.
    const { status, stdout } = spawnSync(
      'sh',
      ['-c', 'sqlite3 -bail "$0" >/dev/null && times', join(folder, 'people.db')],
      {
        input: script,
        encoding: 'utf8',
      },
    );
    if (status !== 0) return undefined;
    const times = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/gu)];
    return times.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
