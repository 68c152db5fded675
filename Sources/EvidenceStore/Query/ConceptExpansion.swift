import Diagnostics
import EvidenceModel
import GRDB
import QueryLanguage

/// Takes a word of `about:` to concepts and everything narrower, and notes what it took.
final class ConceptExpansion {
    private let db: Database
    /// What each word was taken for, in the order of the query.
    private(set) var notes: [Diagnostic] = []
    /// The words that name no concept of the store.
    private(set) var faults: [Diagnostic] = []

    init(_ db: Database) {
        self.db = db
    }

    /// The ids of the concepts a word names, with narrower ones where the field takes them; none, and a fault, when the store knows
    /// no such concept.
    func expand(_ pattern: TextPattern, as field: Field, at span: SourceSpan) throws -> [String] {
        let table = ConceptTable(db: db)
        let named = pattern.isPrefix ? try table.beginning(with: pattern.text) : try table.named(pattern.text)
        guard !named.isEmpty else {
            let near = Suggestions.nearest(to: pattern.text, in: try table.allLabels())
            let remedy =
                near.isEmpty
                ? "use a MeSH descriptor's name or id, or import a vocabulary that has the word"
                : "did you mean \(Suggestions.list(near))?"
            let fault = Diagnostic(
                "query.unknown-concept", "no concept is called '\(pattern.text)'", remedy: remedy, span: span,
                fix: near.first.map { Fix(span, $0.contains(" ") ? "\"\($0)\"" : $0) })
            if !faults.contains(fault) { faults.append(fault) }
            return []
        }
        let widest = pattern.isPrefix ? named : try widest(named)
        return field.name == .concept ? widest : try narrowing(widest, "about", pattern, span)
    }

    /// The concepts of a word without those that lie under another of them: "hernia" is said of a displaced disc and of one kind of it, and
    /// whoever asks for it means the first.
    private func widest(_ named: [String]) throws -> [String] {
        guard named.count > 1 else { return named }
        let table = ConceptTable(db: db)
        let under = try named.map { concept in Set(try table.narrowing([concept])).subtracting([concept]) }
        return zip(named, under).filter { concept, below in
            // Two that lie under one another, which a broken thesaurus may say, both stay.
            !zip(named, under).contains { other, under in under.contains(concept) && !below.contains(other) }
        }.map(\.0)
    }

    /// The same for `mesh:`, whose words are MeSH's English ones or a UI; `nil` when the store knows no such concept.
    func expandHeading(_ pattern: TextPattern, at span: SourceSpan) throws -> [String]? {
        guard !pattern.isPrefix else { return nil }
        let named = try ConceptTable(db: db).named(pattern.text, in: .english)
        return named.isEmpty ? nil : try narrowing(named, "mesh", pattern, span)
    }

    /// The descriptors of concepts as records have them; a heading without a UI is known by its name.
    func headings(ofConcepts ids: [String]) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                WITH wanted AS (SELECT value AS id FROM json_each(?))
                SELECT DISTINCT descriptor FROM heading
                WHERE descriptor IN (SELECT id FROM wanted UNION SELECT label_en FROM concept WHERE id IN (SELECT id FROM wanted))
                """, arguments: [try StoredJSON.encode(ids)])
    }

    /// The descriptors of the headings with this UI or these words.
    func headings(_ pattern: TextPattern) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT DISTINCT descriptor FROM heading WHERE descriptor = ? OR folded_contains(name, ?, ?)",
            arguments: [pattern.text, pattern.text, pattern.isPrefix])
    }

    private func narrowing(
        _ named: [String], _ field: String, _ pattern: TextPattern, _ span: SourceSpan
    ) throws -> [String] {
        let table = ConceptTable(db: db)
        let all = try table.narrowing(named)
        let labels = try named.prefix(4).map { try table.label($0, .english) }.joined(separator: ", ")
        let more = named.count > 4 ? " and \(named.count - 4) more" : ""
        let included = all.count > named.count ? ", narrower included" : ""
        let note = Diagnostic(
            "query.\(field)", severity: .note, "\(field): \(pattern.text) → \(labels)\(more)\(included)", span: span)
        if !notes.contains(note) { notes.append(note) }
        return all
    }
}
