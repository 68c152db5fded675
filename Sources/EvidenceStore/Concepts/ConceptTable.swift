import EvidenceModel
import GRDB
import TextAnalysis

/// Reading and writing concepts.
///
/// Labels and broader links belong to the scheme (vocabulary) that says so. What one scheme says of a concept is replaced as a
/// whole and never touches what another says, so two vocabularies end in the same store in either order.
struct ConceptTable {
    let db: Database

    /// Writes what a scheme says of a concept, in place of what it said before.
    func upsert(_ concept: Concept, scheme: String, keys: LabelKeys) throws {
        try mention(concept.id)
        try clear(concept.id, scheme: scheme)
        for label in concept.labels {
            try db.executeCached(
                sql: """
                    INSERT INTO concept_label (concept, scheme, language, label, folded, is_preferred, stems)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET is_preferred = MAX(is_preferred, excluded.is_preferred)
                    """,
                arguments: [
                    concept.id, scheme, label.language, label.text, Self.folded(label.text), label.isPreferred,
                    keys.stems(of: label.text, label.language),
                ])
            try addWords(of: label.text, label.language, concept: concept.id, scheme: scheme, keys: keys)
        }
        for broader in concept.broader where broader != concept.id {
            try mention(broader)
            try db.executeCached(
                sql: "INSERT OR IGNORE INTO concept_broader (concept, broader, scheme) VALUES (?, ?, ?)",
                arguments: [concept.id, broader, scheme])
        }
        try refresh(concept.id)
    }

    private func addWords(of label: String, _ language: String, concept: String, scheme: String, keys: LabelKeys) throws {
        guard language == LabelKeys.compoundLanguage else { return }
        for (word, stem) in keys.tellingWords(of: label) {
            try db.executeCached(
                sql: "INSERT OR IGNORE INTO concept_word (stem, word, label, concept, scheme) VALUES (?, ?, ?, ?, ?)",
                arguments: [stem, word, label, concept, scheme])
        }
    }

    /// Folds and stems all labels again.
    func rekey() throws {
        let keys = LabelKeys()
        try db.execute(sql: "DELETE FROM concept_word")
        let labels = try Row.fetchAll(db, sql: "SELECT concept, scheme, language, label, folded FROM concept_label")
        for row in labels {
            let (label, language): (String, String) = (row["label"], row["language"])
            try db.executeCached(
                sql: """
                    UPDATE concept_label SET folded = :new, stems = :stems WHERE folded = :folded AND concept = :concept
                    AND language = :language AND label = :label AND scheme = :scheme
                    """,
                arguments: [
                    "new": Self.folded(label), "stems": keys.stems(of: label, language), "folded": row["folded"],
                    "concept": row["concept"], "language": language, "label": label, "scheme": row["scheme"],
                ])
            try addWords(of: label, language, concept: row["concept"], scheme: row["scheme"], keys: keys)
        }
    }

    /// Removes what a scheme says of a concept.
    func remove(_ id: String, scheme: String) throws {
        try clear(id, scheme: scheme)
        try refresh(id)
    }

    /// Makes sure a concept that something names has a row.
    func mention(_ id: String) throws {
        try db.executeCached(
            sql: "INSERT INTO concept (id, is_declared) VALUES (?, 0) ON CONFLICT DO NOTHING", arguments: [id])
    }

    private func clear(_ id: String, scheme: String) throws {
        for table in ["concept_label", "concept_broader", "concept_word"] {
            try db.executeCached(sql: "DELETE FROM \(table) WHERE concept = ? AND scheme = ?", arguments: [id, scheme])
        }
    }

    /// Derives a concept's own row from its labels: the preferred ones, MeSH's own first, and whether any scheme describes it.
    private func refresh(_ id: String) throws {
        func preferred(_ language: Language) -> String {
            """
            (SELECT label FROM concept_label WHERE concept = :id AND language = '\(language.rawValue)' AND is_preferred
            ORDER BY scheme <> :mesh, scheme, label LIMIT 1)
            """
        }
        try db.executeCached(
            sql: """
                UPDATE concept SET label_nl = \(preferred(.dutch)), label_en = \(preferred(.english)),
                is_declared = EXISTS (SELECT 1 FROM concept_label WHERE concept = :id) WHERE id = :id
                """, arguments: ["id": id, "mesh": Concept.meshScheme])
    }

    // MARK: Reading

    /// The concepts that a scheme says anything of.
    func described(by scheme: String) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT concept FROM concept_label WHERE scheme = :scheme
                    UNION SELECT concept FROM concept_broader WHERE scheme = :scheme
                    """), arguments: ["scheme": scheme])
    }

    func exists(_ id: String) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM concept WHERE id = ? AND is_declared)", arguments: [id])
            ?? false
    }

    /// The concepts a word names: an id, else every concept with that label, in any language or in the one given.
    func named(_ word: String, in language: Language? = nil) throws -> [String] {
        let ids = try String.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM concept WHERE id = ?"), arguments: [word])
        if !ids.isEmpty { return ids }
        return try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT concept FROM concept_label WHERE folded = ? AND language = IFNULL(?, language) ORDER BY concept
                    """), arguments: [Self.folded(word), language?.rawValue])
    }

    /// The concepts with a label that begins so.
    func beginning(with prefix: String) throws -> [String] {
        let folded = Self.folded(prefix)
        return try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT DISTINCT concept FROM concept_label WHERE folded >= ? AND folded < ? ORDER BY concept"),
            arguments: [folded, folded + "\u{10FFFF}"])
    }

    /// These concepts and everything narrower, by whatever scheme; a circle of links ends where it began.
    func narrowing(_ ids: [String]) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    WITH RECURSIVE narrower (id) AS (
                        SELECT value FROM json_each(?)
                        UNION SELECT concept_broader.concept FROM concept_broader JOIN narrower ON concept_broader.broader = narrower.id)
                    SELECT id FROM narrower ORDER BY id
                    """), arguments: [try StoredJSON.encode(ids)])
    }

    /// A label to show for a concept.
    func label(_ id: String, _ language: Language) throws -> String {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT label_nl, label_en FROM concept WHERE id = ?"), arguments: [id])
        else {
            return id
        }
        let text = LocalizedText(nl: row["label_nl"], en: row["label_en"])
        return text.isEmpty ? id : text[language]
    }

    /// The preferred labels of concepts, by id.
    func labels(of ids: Set<String>) throws -> [String: LocalizedText] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, label_nl, label_en FROM concept WHERE id IN (SELECT value FROM json_each(?))"),
            arguments: [try StoredJSON.encode(ids.sorted())])
        let labels = rows.map { ($0["id"] as String, LocalizedText(nl: $0["label_nl"], en: $0["label_en"])) }
        return Dictionary(labels) { first, _ in first }
    }

    /// All labels, for suggestions.
    func allLabels() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT DISTINCT label FROM concept_label")
    }

    /// A label folded and with single spaces, so that `Low back-pain` and `low back pain` are one.
    static func folded(_ label: String) -> String {
        Folding.words(label).joined(separator: " ")
    }
}
