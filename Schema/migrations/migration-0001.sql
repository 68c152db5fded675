-- Warrant's store, first version. One SQLite file, readable with any SQLite tool; see the views at the end first.
-- Dates are ISO 8601 as far as known, times UTC. Lists and whole records are JSON text. Texts are plain unless a column says rich.

CREATE TABLE store_info (              -- what the store was made with: rules version, search fingerprint
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_file (             -- the import ledger: one row a file read to its end
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    records INTEGER NOT NULL,
    added INTEGER NOT NULL,
    revised INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    imported_at TEXT NOT NULL
) STRICT;

-- Sources ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE source (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,                  -- pmid:25430861, doi:10.…, pmcid:PMC…, url:https://…, expert:name
    kind TEXT NOT NULL,
    label TEXT NOT NULL,               -- Brinjikji 2015
    pmid TEXT UNIQUE,
    pmid_version INTEGER,
    doi TEXT COLLATE NOCASE,           -- as printed
    pmcid TEXT,
    url TEXT,
    title TEXT NOT NULL,
    authors TEXT NOT NULL,             -- JSON list, in order, as a bibliography prints them
    names TEXT NOT NULL,               -- each author's folded name whole, between bars: for by: with several words
    container TEXT,                    -- journal, book or site
    container_abbreviation TEXT,
    volume TEXT,
    issue TEXT,
    pages TEXT,
    publisher TEXT,
    published TEXT,
    published_online TEXT,
    year INTEGER,
    language TEXT,
    design TEXT NOT NULL,
    design_reason_nl TEXT NOT NULL,
    design_reason_en TEXT NOT NULL,
    types TEXT NOT NULL,               -- JSON list of NLM's publication types
    headings TEXT NOT NULL,            -- JSON list of MeSH headings: [descriptor, name]
    abstract TEXT,
    is_retracted INTEGER NOT NULL DEFAULT 0,
    has_concern INTEGER NOT NULL DEFAULT 0,
    is_corrected INTEGER NOT NULL DEFAULT 0,
    is_preprint INTEGER NOT NULL DEFAULT 0,
    is_database_record INTEGER NOT NULL,   -- 1: PubMed's own record, so that notices would stand in it; 0: written by hand
    revised TEXT,                      -- when the record was last revised
    seen_at TEXT NOT NULL,             -- when this version of the record came in
    withdrawn_at TEXT,                 -- a tombstone: PubMed withdrew the record, and a curator's work hangs on it
    origin TEXT NOT NULL,              -- 'record' (imported) or 'curated' (described in a dossier)
    record TEXT NOT NULL               -- the whole record, rich text included
) STRICT;
CREATE UNIQUE INDEX source_id ON source (id);
-- Ids by row, small beside the rows themselves: whatever the search index finds is put in the order of ids through it.
CREATE INDEX source_row_id ON source (row, id);
CREATE INDEX source_doi ON source (doi) WHERE doi IS NOT NULL;
CREATE INDEX source_pmcid ON source (pmcid) WHERE pmcid IS NOT NULL;
CREATE INDEX source_url ON source (url) WHERE url IS NOT NULL;
-- With the id, because every order ends in it.
CREATE INDEX source_year ON source (year, id);
CREATE INDEX source_design ON source (design, id);
CREATE INDEX source_described ON source (row) WHERE origin = 'curated' AND pmid IS NULL;
CREATE INDEX source_retracted ON source (is_retracted) WHERE is_retracted = 1;

CREATE TABLE deletion (                -- PMIDs that PubMed withdrew, and as of which revision date
    pmid TEXT PRIMARY KEY,
    as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE heading (                 -- the MeSH headings that records came with, for looking one up by its words
    descriptor TEXT NOT NULL,          -- D007405, or the name where the record gives no UI
    name TEXT NOT NULL,
    PRIMARY KEY (descriptor, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (                  -- what happened to a source, as either side's record tells it
    row INTEGER PRIMARY KEY,
    told_by INTEGER NOT NULL REFERENCES source (row) ON DELETE CASCADE,
    about INTEGER REFERENCES source (row) ON DELETE SET NULL,     -- the source it happened to, once it is in the store
    about_pmid TEXT,
    kind TEXT NOT NULL,
    notice_pmid TEXT,
    published TEXT,
    printed TEXT NOT NULL,             -- where the notice stands, as the record prints it
    note TEXT,
    seen_at TEXT NOT NULL
) STRICT;
CREATE INDEX notice_about ON notice (about);
CREATE INDEX notice_told_by ON notice (told_by);
CREATE INDEX notice_about_pmid ON notice (about_pmid) WHERE about IS NULL;

-- Concepts --------------------------------------------------------------------------------------------------------------------

CREATE TABLE concept (
    id TEXT PRIMARY KEY,               -- a MeSH descriptor or a narrower concept of a thesaurus
    label_nl TEXT,                     -- preferred: MeSH's own before another vocabulary's
    label_en TEXT,
    is_declared INTEGER NOT NULL       -- 0: only named by a claim or record, not yet described by a thesaurus
) STRICT, WITHOUT ROWID;

CREATE TABLE concept_label (           -- every label, preferred and other, folded for about:
    concept TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,              -- the vocabulary that says so: http://id.nlm.nih.gov/mesh, urn:warrant:concepts, or none
    language TEXT NOT NULL,
    label TEXT NOT NULL,
    folded TEXT NOT NULL,
    is_preferred INTEGER NOT NULL,
    stems TEXT NOT NULL,               -- its words' stems after its language (nl:uitpuil schijf); empty in other languages
    PRIMARY KEY (folded, concept, language, label, scheme)
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_label_concept ON concept_label (concept, scheme);
CREATE INDEX concept_label_stems ON concept_label (stems);

CREATE TABLE concept_word (            -- each telling word of each Dutch label, for splitting compounds
    stem TEXT NOT NULL,
    word TEXT NOT NULL,                -- folded
    label TEXT NOT NULL,
    concept TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    PRIMARY KEY (stem, word, label, concept, scheme)
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_word_concept ON concept_word (concept, scheme);

CREATE TABLE concept_broader (
    concept TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    broader TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,              -- the vocabulary that says so
    PRIMARY KEY (broader, concept, scheme)
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_broader_concept ON concept_broader (concept, scheme);

-- Articles and claims ---------------------------------------------------------------------------------------------------------

CREATE TABLE article (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    url TEXT,
    authors TEXT NOT NULL,             -- JSON list
    publisher TEXT,
    published TEXT,
    language TEXT NOT NULL,
    text_kind TEXT NOT NULL CHECK (text_kind IN ('published', 'restatement')),
    text_file TEXT NOT NULL,
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE claim (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    home INTEGER NOT NULL REFERENCES article (row),   -- the article whose dossier defines it
    kind TEXT NOT NULL,
    statement_nl TEXT,
    statement_en TEXT,
    note_nl TEXT,
    note_en TEXT,
    verdict TEXT,                      -- derived, with the version of the rules that derived it
    verdict_reasons TEXT,              -- JSON
    strength TEXT,                     -- of the evidence for
    strength_reasons TEXT,             -- JSON
    strength_provisional INTEGER,
    against TEXT,                      -- strength of the evidence against
    against_reasons TEXT,              -- JSON
    against_provisional INTEGER,
    rules_version INTEGER
) STRICT;
CREATE INDEX claim_home ON claim (home);
CREATE INDEX claim_verdict ON claim (verdict);
CREATE INDEX claim_kind ON claim (kind);

CREATE TABLE claim_concept (
    claim INTEGER NOT NULL REFERENCES claim (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    concept TEXT NOT NULL REFERENCES concept (id),
    PRIMARY KEY (concept, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_concept_claim ON claim_concept (claim, position);

CREATE TABLE occurrence (              -- a claim as it stands in an article
    row INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (row) ON DELETE CASCADE,
    claim INTEGER NOT NULL REFERENCES claim (row),
    position INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT,
    suffix TEXT,
    state TEXT NOT NULL CHECK (state IN ('anchored', 'moved', 'orphaned')),
    start_offset INTEGER,              -- code points
    end_offset INTEGER,
    UNIQUE (article, claim)
) STRICT;
CREATE INDEX occurrence_claim ON occurrence (claim);

CREATE TABLE reference (               -- the article's printed list
    row INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    printed TEXT NOT NULL,
    declared TEXT NOT NULL,            -- JSON: identifiers and appraisal as the dossier gives them
    source INTEGER REFERENCES source (row),
    resolution TEXT NOT NULL,          -- how it was resolved, or why not
    UNIQUE (article, position),
    UNIQUE (article, key)
) STRICT;
CREATE INDEX reference_source ON reference (source);

CREATE TABLE appraisal (               -- what a dossier says of a study's design beyond its record
    article INTEGER NOT NULL REFERENCES article (row) ON DELETE CASCADE,
    source INTEGER NOT NULL REFERENCES source (row),
    design TEXT,
    pools TEXT NOT NULL,               -- JSON: designs of the studies a review pools
    PRIMARY KEY (article, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX appraisal_source ON appraisal (source);

CREATE TABLE named_source (            -- sources a dossier names beside the list
    article INTEGER NOT NULL REFERENCES article (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    declared TEXT NOT NULL,            -- JSON: as the dossier describes it
    source INTEGER NOT NULL REFERENCES source (row),
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_source_source ON named_source (source);

CREATE TABLE citation (                -- the article offers this source for this claim
    row INTEGER PRIMARY KEY,
    occurrence INTEGER NOT NULL REFERENCES occurrence (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    tie TEXT NOT NULL CHECK (tie IN ('marked', 'listed', 'proposed')),
    reference INTEGER REFERENCES reference (row) ON DELETE CASCADE,
    source INTEGER REFERENCES source (row)
) STRICT;
CREATE INDEX citation_occurrence ON citation (occurrence);
CREATE INDEX citation_source ON citation (source);
CREATE INDEX citation_reference ON citation (reference);

CREATE TABLE evidence (                -- what a source says about a claim, read by someone
    row INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim (row),
    source INTEGER NOT NULL REFERENCES source (row),
    article INTEGER NOT NULL REFERENCES article (row) ON DELETE CASCADE,   -- whose dossier holds it
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('supports', 'disputes', 'qualifies', 'inconclusive', 'silent')),
    "limit" TEXT,
    directness TEXT NOT NULL CHECK (directness IN ('direct', 'indirect')),
    basis TEXT NOT NULL,
    finding_nl TEXT,
    finding_en TEXT,
    passage TEXT,
    passage_state TEXT NOT NULL CHECK (passage_state IN ('verified', 'unverified', 'none')),
    assessor TEXT NOT NULL,
    assessed_on TEXT NOT NULL,
    note_nl TEXT,
    note_en TEXT,
    CHECK ((direction = 'qualifies') = ("limit" IS NOT NULL))
) STRICT;
CREATE INDEX evidence_claim ON evidence (claim, direction);
CREATE INDEX evidence_source ON evidence (source, direction);
CREATE INDEX evidence_article ON evidence (article);

CREATE TABLE quantity (                -- a number with its meaning, on a claim or on an evidence
    row INTEGER PRIMARY KEY,
    claim INTEGER REFERENCES claim (row) ON DELETE CASCADE,
    evidence INTEGER REFERENCES evidence (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT,                         -- on a claim its id, on an evidence the claim's quantity it answers
    measure TEXT NOT NULL,
    statistic TEXT,
    comparator TEXT NOT NULL,
    value TEXT,                        -- decimal, as printed
    low TEXT,
    high TEXT,
    bound_low TEXT,                    -- confidence bounds
    bound_high TEXT,
    unit TEXT,
    denominator TEXT,
    population TEXT,
    age_low TEXT,
    age_high TEXT,
    period TEXT,
    CHECK ((claim IS NULL) <> (evidence IS NULL))
) STRICT;
CREATE INDEX quantity_claim ON quantity (claim);
CREATE INDEX quantity_evidence ON quantity (evidence);

CREATE TABLE number_check (            -- derived: a claim's number against a source's
    claim INTEGER NOT NULL REFERENCES claim (row) ON DELETE CASCADE,
    evidence INTEGER NOT NULL REFERENCES evidence (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,         -- of the evidence's quantity
    claimed TEXT NOT NULL,             -- id of the claim's quantity
    outcome TEXT NOT NULL CHECK (outcome IN ('same', 'rounded', 'differs', 'missing', 'incomparable')),
    reason_nl TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    PRIMARY KEY (evidence, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX number_check_claim ON number_check (claim, outcome);

CREATE TABLE review (                  -- an editor's signed judgement, beside the derived one
    row INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim (row),
    statement_sha256 TEXT NOT NULL,    -- of the statement that was judged
    rating TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    note TEXT
) STRICT;
CREATE INDEX review_claim ON review (claim);

-- Queries kept under a name -----------------------------------------------------------------------------------------------------

CREATE TABLE saved_query (
    name TEXT PRIMARY KEY,             -- as '@name' calls it
    text TEXT NOT NULL,                -- as it was written; read anew each time it is called
    saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Changes: append-only ----------------------------------------------------------------------------------------------------------

CREATE TABLE change (
    row INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,               -- who, as the operating system knows them
    action TEXT NOT NULL CHECK (action IN ('add', 'revise', 'remove')),
    entity TEXT NOT NULL,              -- source, article, reference, named-source, claim, occurrence, evidence, verdict, saved-query
    entity_id TEXT NOT NULL,
    article TEXT,                      -- the article it belongs to, so that `warrant forget` can take it along
    before TEXT,                       -- JSON
    after TEXT
) STRICT;
CREATE INDEX change_entity ON change (entity, entity_id);
CREATE INDEX change_article ON change (article) WHERE article IS NOT NULL;

CREATE TABLE forgetting (article TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;   -- filled only inside `warrant forget`

CREATE TRIGGER change_is_kept BEFORE UPDATE ON change
BEGIN
    SELECT RAISE (ABORT, 'changes are append-only');
END;
CREATE TRIGGER change_is_not_removed BEFORE DELETE ON change
WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE article = OLD.article)
BEGIN
    SELECT RAISE (ABORT, 'changes are append-only');
END;

-- Search: our own folded words and stems in SQLite's plain tokenizer, so that any SQLite with FTS5 opens the file ---------------

-- Sources are many: their index keeps no second copy of the text, and is brought up to date by the program alone.
CREATE VIRTUAL TABLE source_search USING fts5 (
    title_words, title_stems, words, stems, names, journal, types, headings, content = '', tokenize = 'ascii');
-- One segment a transaction of an import, and fewer rewritings of segments: writing goes faster, searching no slower to speak of.
INSERT INTO source_search (source_search, rank) VALUES ('hashsize', 16777216), ('automerge', 8);
CREATE VIRTUAL TABLE claim_search USING fts5 (words, stems, tokenize = 'ascii');
-- Every word of those two indexes, and how many records have it.
CREATE VIRTUAL TABLE source_vocabulary USING fts5vocab (source_search, 'row');
CREATE VIRTUAL TABLE claim_vocabulary USING fts5vocab (claim_search, 'row');
CREATE VIRTUAL TABLE evidence_search USING fts5 (words, stems, tokenize = 'ascii');
CREATE VIRTUAL TABLE article_search USING fts5 (words, stems, tokenize = 'ascii');

CREATE TRIGGER claim_leaves_search AFTER DELETE ON claim BEGIN DELETE FROM claim_search WHERE rowid = OLD.row; END;
CREATE TRIGGER evidence_leaves_search AFTER DELETE ON evidence BEGIN DELETE FROM evidence_search WHERE rowid = OLD.row; END;
CREATE TRIGGER article_leaves_search AFTER DELETE ON article BEGIN DELETE FROM article_search WHERE rowid = OLD.row; END;

-- Links: one row for each way a claim and a source meet -------------------------------------------------------------------------

CREATE VIEW claim_source_link AS
SELECT evidence.claim, evidence.source, evidence.row AS evidence, citation.row AS citation
FROM evidence
LEFT JOIN citation
    ON citation.source = evidence.source AND citation.tie <> 'proposed'
    AND citation.occurrence IN (SELECT row FROM occurrence WHERE occurrence.claim = evidence.claim)
UNION ALL
SELECT occurrence.claim, citation.source, NULL, citation.row
FROM citation
JOIN occurrence ON occurrence.row = citation.occurrence
WHERE citation.source IS NOT NULL AND citation.tie <> 'proposed'
    AND NOT EXISTS (
        SELECT 1 FROM evidence WHERE evidence.claim = occurrence.claim AND evidence.source = citation.source);

-- Views for people ---------------------------------------------------------------------------------------------------------------

CREATE VIEW claim_sources AS           -- what each source says of each claim
SELECT
    claim.id AS claim,
    claim.verdict,
    source.label AS source,
    COALESCE(evidence.direction, 'unread') AS direction,
    evidence."limit",
    evidence.basis AS read_as_far_as,
    COALESCE(citation.tie, 'not cited') AS tie,
    COALESCE(evidence.finding_en, evidence.finding_nl) AS finding,
    source.id AS source_id
FROM claim_source_link AS link
JOIN claim ON claim.row = link.claim
JOIN source ON source.row = link.source
LEFT JOIN evidence ON evidence.row = link.evidence
LEFT JOIN citation ON citation.row = link.citation
ORDER BY claim.id, source.label;

CREATE VIEW article_claims AS          -- the claims of each article, in the order of its text
SELECT
    article.id AS article,
    occurrence.position AS number,
    claim.id AS claim,
    claim.kind,
    claim.verdict,
    claim.strength,
    claim.against,
    COALESCE(claim.statement_nl, claim.statement_en) AS statement,
    occurrence.state
FROM occurrence
JOIN article ON article.row = occurrence.article
JOIN claim ON claim.row = occurrence.claim
ORDER BY article.id, occurrence.position;

CREATE VIEW source_list AS             -- every source as a reader would cite it
SELECT
    source.label AS source,
    source.title,
    source.container,
    source.published,
    source.pmid,
    source.doi,
    source.design,
    CASE
        WHEN source.is_retracted THEN 'retracted'
        WHEN source.has_concern THEN 'concern'
        WHEN source.is_database_record THEN 'none known'
        ELSE 'not looked up'
    END AS notices,
    (SELECT COUNT(DISTINCT link.claim) FROM claim_source_link AS link WHERE link.source = source.row) AS claims,
    source.id
FROM source
ORDER BY source.label, source.id;
