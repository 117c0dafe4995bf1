/** Marks the file as ours (SQLite's application_id): the letters ZHTU. */
export const APPLICATION_ID = 0x5a485455

/** Counts the changes of the tables (SQLite's user_version). A workspace of another version is built again. */
export const VERSION = 3

/**
 * The tables. What was read and extracted stands in `input` (a file as it was given, by its content), `kept_source` (a text: one of a file, several of an
 * archive) and `kept_article` (`facts` is the interchange, a line an article). A build adds to these file by file; readers see the views `source_file`
 * and `article`, which show what is `published` (`article_index` finds its texts by any run of characters), and entity to indicator, which resolution made of just that. All of it changes in one transaction.
 */
export const schema = `
  CREATE TABLE input (
    id INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, version TEXT NOT NULL, problems TEXT NOT NULL, UNIQUE (file, sha256, version)
  );
  CREATE TABLE published (input INTEGER PRIMARY KEY REFERENCES input);
  CREATE TABLE kept_source (
    id INTEGER PRIMARY KEY, input INTEGER NOT NULL REFERENCES input ON DELETE CASCADE,
    file TEXT NOT NULL, sha256 TEXT NOT NULL, encoding TEXT NOT NULL, text BLOB NOT NULL, UNIQUE (input, file)
  );
  CREATE INDEX source_file_name ON kept_source (file);
  CREATE TABLE kept_article (
    id TEXT NOT NULL, source INTEGER NOT NULL REFERENCES kept_source ON DELETE CASCADE, input INTEGER NOT NULL, ordinal INTEGER NOT NULL,
    file TEXT NOT NULL, headline TEXT NOT NULL, byline TEXT NOT NULL, date TEXT, text TEXT NOT NULL, blocks TEXT NOT NULL,
    pieces TEXT NOT NULL, facts TEXT NOT NULL, PRIMARY KEY (id, input)
  );
  CREATE INDEX article_source ON kept_article (source, ordinal);
  CREATE INDEX article_file ON kept_article (file, ordinal);
  CREATE VIRTUAL TABLE article_index USING fts5 (characters, content = '', contentless_delete = 1, tokenize = 'unicode61');
  CREATE TRIGGER article_index_end AFTER DELETE ON kept_article BEGIN DELETE FROM article_index WHERE rowid = old.rowid; END;
  CREATE VIEW source_file AS SELECT kept_source.* FROM kept_source JOIN published ON published.input = kept_source.input;
  CREATE VIEW article AS SELECT kept_article.*, kept_article.rowid AS number FROM kept_article JOIN published ON published.input = kept_article.input;
  CREATE TABLE entity (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL, code TEXT, role TEXT,
    mention_count INTEGER NOT NULL, evidence_count INTEGER NOT NULL,
    degree INTEGER NOT NULL DEFAULT 0, pagerank REAL NOT NULL DEFAULT 0, community INTEGER NOT NULL DEFAULT 0,
    x REAL NOT NULL DEFAULT 0, y REAL NOT NULL DEFAULT 0, size REAL NOT NULL DEFAULT 1
  );
  CREATE INDEX entity_evidence ON entity (evidence_count DESC, id);
  CREATE TABLE entity_name (name TEXT NOT NULL, entity TEXT NOT NULL REFERENCES entity, PRIMARY KEY (name, entity)) WITHOUT ROWID;
  CREATE TABLE mention (
    entity TEXT NOT NULL REFERENCES entity, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, score REAL NOT NULL
  );
  CREATE INDEX mention_entity ON mention (entity, article, start);
  CREATE INDEX mention_article ON mention (article, start);
  CREATE TABLE relation (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL REFERENCES entity, predicate TEXT NOT NULL, object TEXT NOT NULL REFERENCES entity,
    titles TEXT NOT NULL, score REAL NOT NULL, weight INTEGER NOT NULL CHECK (weight > 0), first_seen TEXT, last_seen TEXT
  );
  CREATE INDEX relation_subject ON relation (subject);
  CREATE INDEX relation_object ON relation (object);
  CREATE TABLE evidence (
    relation TEXT NOT NULL REFERENCES relation DEFERRABLE INITIALLY DEFERRED, article TEXT NOT NULL, title TEXT, frame TEXT NOT NULL,
    score REAL NOT NULL, text TEXT NOT NULL, spans TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
  );
  CREATE INDEX evidence_article ON evidence (article);
  CREATE INDEX evidence_relation ON evidence (relation, score DESC, article, start);
  CREATE TABLE indicator (
    id TEXT PRIMARY KEY, entity TEXT REFERENCES entity, indicator TEXT NOT NULL, value TEXT, change TEXT, direction TEXT, period TEXT,
    article TEXT NOT NULL, text TEXT NOT NULL, spans TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
  );
  CREATE INDEX indicator_entity ON indicator (entity);
  CREATE INDEX indicator_article ON indicator (article);
`
