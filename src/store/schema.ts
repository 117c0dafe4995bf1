/** Marks the file as ours (SQLite's application_id): the letters ZHTU. */
export const APPLICATION_ID = 0x5a485455

/**
 * The workspace's tables, step by step: user_version counts the steps a file has had. What was extracted stands in `article.facts`
 * (the interchange, a line an article); entity to indicator are what resolution made of all of it, rebuilt by each build.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE source_file (
    id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, encoding TEXT NOT NULL, text BLOB NOT NULL
  );
  CREATE TABLE article (
    id TEXT PRIMARY KEY, source INTEGER NOT NULL REFERENCES source_file ON DELETE CASCADE, ordinal INTEGER NOT NULL,
    file TEXT NOT NULL, headline TEXT NOT NULL, byline TEXT NOT NULL, date TEXT, text TEXT NOT NULL, blocks TEXT NOT NULL,
    pieces TEXT NOT NULL, facts TEXT NOT NULL
  );
  CREATE INDEX article_source ON article (source, ordinal);
  CREATE TABLE entity (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL, code TEXT, role TEXT,
    mention_count INTEGER NOT NULL, evidence_count INTEGER NOT NULL,
    degree INTEGER NOT NULL DEFAULT 0, pagerank REAL NOT NULL DEFAULT 0, community INTEGER NOT NULL DEFAULT 0,
    x REAL NOT NULL DEFAULT 0, y REAL NOT NULL DEFAULT 0, size REAL NOT NULL DEFAULT 1
  );
  CREATE INDEX entity_evidence ON entity (evidence_count DESC, id);
  CREATE TABLE entity_name (name TEXT NOT NULL, entity TEXT NOT NULL REFERENCES entity, PRIMARY KEY (name, entity)) WITHOUT ROWID;
  CREATE TABLE mention (
    entity TEXT NOT NULL REFERENCES entity, article TEXT NOT NULL REFERENCES article,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, score REAL NOT NULL
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
    relation TEXT NOT NULL REFERENCES relation, article TEXT NOT NULL REFERENCES article, title TEXT, frame TEXT NOT NULL,
    score REAL NOT NULL, text TEXT NOT NULL, spans TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
  );
  CREATE INDEX evidence_relation ON evidence (relation, score DESC, article, start);
  CREATE TABLE indicator (
    id TEXT PRIMARY KEY, entity TEXT REFERENCES entity, indicator TEXT NOT NULL, value TEXT, change TEXT, direction TEXT, period TEXT,
    article TEXT NOT NULL REFERENCES article, text TEXT NOT NULL, spans TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
  );
  CREATE INDEX indicator_entity ON indicator (entity);
  `,
]
