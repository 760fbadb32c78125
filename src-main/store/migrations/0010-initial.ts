import { importTables } from './0010-imports.ts';
import type { Migration } from './migration.ts';

/** The first shape of the store. */
export const initial: Migration = {
  version: 10,
  statements: `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE text_drafts (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE contacts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  custom TEXT NOT NULL CHECK (json_valid(custom)),
  sort_key TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contacts_by_sort_key ON contacts (sort_key, id);

CREATE VIRTUAL TABLE contact_search USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE contact_keys (
  key TEXT NOT NULL,
  contact_number INTEGER NOT NULL REFERENCES contacts (number) ON DELETE CASCADE,
  PRIMARY KEY (key, contact_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_keys_by_contact ON contact_keys (contact_number);

CREATE TABLE lists (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) > 0),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE list_members (
  list_id TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (list_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_members_by_contact ON list_members (contact_id);

CREATE TABLE contact_tags (
  tag TEXT NOT NULL COLLATE NOCASE CHECK (length(tag) > 0),
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  PRIMARY KEY (tag, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_tags_by_contact ON contact_tags (contact_id);

CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) > 0),
  body TEXT NOT NULL CHECK (json_valid(body)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE remembered_matches (
  headers_key TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  used_at INTEGER NOT NULL
) STRICT;

${importTables}
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  provider TEXT NOT NULL CHECK (provider IN ('prayerletters', 'postgrid')),
  mode TEXT NOT NULL CHECK (mode IN ('practice', 'test', 'live')),
  name TEXT NOT NULL COLLATE NOCASE,
  api_url TEXT,
  paused_reason TEXT,
  bad_connection INTEGER NOT NULL DEFAULT 0 CHECK (bad_connection IN (0, 1)),
  removed_at INTEGER,
  created_at INTEGER NOT NULL,
  CHECK (provider = 'postgrid' OR mode <> 'test'),
  CHECK (mode = 'practice' OR bad_connection = 0)
) STRICT;
CREATE UNIQUE INDEX accounts_by_name ON accounts (name) WHERE removed_at IS NULL;

CREATE TABLE sends (
  id TEXT PRIMARY KEY,
  list_id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('fresh-list', 'same-list', 'contact-by-contact', 'import-file')),
  state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'stopped', 'done', 'attention', 'cancelled')),
  last_error TEXT,
  refused_in_a_row INTEGER NOT NULL DEFAULT 0 CHECK (refused_in_a_row >= 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sends_by_account ON sends (account_id);
CREATE INDEX sends_by_list ON sends (list_id, account_id);

CREATE TABLE remote_lists (
  id TEXT PRIMARY KEY,
  send_id TEXT NOT NULL REFERENCES sends (id),
  generation INTEGER NOT NULL CHECK (generation >= 1),
  name TEXT NOT NULL,
  remote_id TEXT,
  expires_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'tainted', 'abandoned', 'closed')),
  can_go_on INTEGER NOT NULL DEFAULT 1 CHECK (can_go_on IN (0, 1)),
  UNIQUE (send_id, generation)
) STRICT;

CREATE TABLE remote_names (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE operations (
  id TEXT PRIMARY KEY,
  dedupe_key TEXT NOT NULL UNIQUE,
  send_id TEXT NOT NULL REFERENCES sends (id),
  remote_list_id TEXT NOT NULL REFERENCES remote_lists (id),
  kind TEXT NOT NULL CHECK (kind IN (
    'create-list', 'rename-list', 'add-contacts', 'update-contact', 'create-contact', 'upload-file', 'add-members',
    'add-files', 'remove-members', 'remove-files', 'delete-contact', 'delete-file')),
  stage INTEGER NOT NULL CHECK (stage >= 0),
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'running', 'waiting', 'succeeded', 'parked', 'unknown', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  failed_for TEXT CHECK (failed_for IN ('network', 'locked', 'newName', 'service')),
  step TEXT CHECK (step IS NULL OR json_valid(step)),
  remote_id TEXT,
  not_before INTEGER,
  last_error TEXT,
  lease_until INTEGER,
  payload_version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((state = 'running') = (lease_until IS NOT NULL))
) STRICT;
CREATE INDEX operations_open ON operations (not_before, id) WHERE state IN ('queued', 'waiting');
CREATE INDEX operations_by_send ON operations (send_id, state, stage, id);
CREATE INDEX operations_ended ON operations (send_id, updated_at) WHERE state IN ('succeeded', 'parked');

CREATE TABLE rests (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL,
  until INTEGER NOT NULL,
  begun_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation_targets (
  operation_id TEXT NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  PRIMARY KEY (operation_id, remote_id, contact_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE remote_contacts (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  contact_id TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  address_status TEXT CHECK (address_status IN ('verified', 'corrected', 'failed')),
  address_errors TEXT,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX remote_contacts_by_remote_id ON remote_contacts (remote_id);
CREATE INDEX remote_contacts_failed ON remote_contacts (account_id, contact_id) WHERE address_status = 'failed';

CREATE TABLE remote_members (
  remote_list_id TEXT NOT NULL REFERENCES remote_lists (id),
  contact_id TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'file')),
  payload_hash TEXT NOT NULL,
  is_sure INTEGER NOT NULL CHECK (is_sure IN (0, 1)),
  send_id TEXT NOT NULL REFERENCES sends (id),
  PRIMARY KEY (remote_list_id, contact_id, remote_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX remote_members_by_remote_id ON remote_members (remote_id);

CREATE TABLE deliveries (
  send_id TEXT NOT NULL REFERENCES sends (id),
  contact_id TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  operation_id TEXT REFERENCES operations (id),
  action TEXT NOT NULL CHECK (action IN ('add', 'change', 'keep', 'remove')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'delivered', 'removed', 'parked', 'unknown', 'cancelled')),
  remote_id TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  payload_hash TEXT NOT NULL,
  reason TEXT,
  may_be_there INTEGER NOT NULL DEFAULT 0 CHECK (may_be_there IN (0, 1)),
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (send_id, contact_id),
  CHECK (state <> 'delivered' OR remote_id IS NOT NULL)
) STRICT;
CREATE INDEX deliveries_by_operation ON deliveries (operation_id);
CREATE INDEX deliveries_by_contact ON deliveries (contact_id);
CREATE INDEX deliveries_by_state ON deliveries (send_id, state);
CREATE INDEX deliveries_by_remote_id ON deliveries (send_id, remote_id) WHERE remote_id IS NOT NULL;
CREATE INDEX deliveries_last ON deliveries (updated_at) WHERE state = 'delivered' AND action <> 'keep';

CREATE TABLE requests (
  number INTEGER PRIMARY KEY,
  operation_id TEXT NOT NULL REFERENCES operations (id),
  send_id TEXT NOT NULL REFERENCES sends (id),
  at INTEGER NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  status INTEGER,
  ended TEXT NOT NULL,
  duration_ms INTEGER NOT NULL,
  request_bytes INTEGER NOT NULL,
  answer TEXT
) STRICT;
CREATE INDEX requests_by_send ON requests (send_id, number);

CREATE TABLE practice_documents (
  sequence INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  parent TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (account_id, kind, id)
) STRICT;
CREATE INDEX practice_documents_by_parent ON practice_documents (account_id, kind, parent, sequence);
`,
};
