import Diagnostics
import EvidenceModel
import GRDB
import QueryLanguage

/// Takes a word of `about:` to concepts and everything narrower, and notes what it took.
final class ConceptExpansion {
    private let db: Database
    /// What each word was taken for, in the order of the query.
    private(set) var notes: [Diagnostic] = []

    init(_ db: Database) {
        self.db = db
    }

    /// The ids of the concepts a word names, narrower ones included.
    ///
    /// - Throws: `Failure` when the store knows no such concept, with the nearest labels.
    func expand(_ pattern: TextPattern, at span: SourceSpan) throws -> [String] {
        let table = ConceptTable(db: db)
        let named = pattern.isPrefix ? try table.beginning(with: pattern.text) : try table.named(pattern.text)
        guard !named.isEmpty else {
            throw Failure.input(
                Diagnostic(
                    "query.unknown-concept", "no concept is called '\(pattern.text)'",
                    remedy: Suggestions.remedy(for: pattern.text, in: try table.allLabels())
                        ?? "use a MeSH descriptor's name or id, or import a vocabulary that has the word", span: span))
        }
        let all = try String.fetchAll(
            db,
            sql: """
                WITH RECURSIVE narrower (id) AS (
                    SELECT value FROM json_each(?)
                    UNION SELECT concept_broader.concept FROM concept_broader JOIN narrower ON concept_broader.broader = narrower.id)
                SELECT id FROM narrower ORDER BY id
                """, arguments: [try StoredJSON.encode(named)])
        let labels = try named.prefix(4).map { try table.label($0, .english) }.joined(separator: ", ")
        let more = named.count > 4 ? " and \(named.count - 4) more" : ""
        let included = all.count > named.count ? ", narrower included" : ""
        let note = Diagnostic(
            "query.about", severity: .note, "about: \(pattern.text) → \(labels)\(more)\(included)", span: span)
        if !notes.contains(note) { notes.append(note) }
        return all
    }
}
