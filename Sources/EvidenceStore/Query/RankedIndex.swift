import GRDB
import QueryLanguage
import Retrieval

/// The search index of an entity whose records can be ranked.
struct RankedIndex {
    let entity: Entity
    let table: String
    /// The table of its words and how many records have each.
    let vocabulary: String
    /// The columns with stems, by which a record's length is measured.
    private let stemColumns: [String]
    /// What one meeting counts in each column, in their order.
    private let columns: [(name: String, weight: Double)]

    init?(_ entity: Entity, _ settings: RetrievalSettings) {
        self.entity = entity
        switch entity {
        case .source:
            columns = [
                ("title_words", 0), ("title_stems", settings.titleWeight), ("words", 0), ("stems", 1), ("names", 0),
                ("journal", 0), ("types", 0), ("headings", settings.headingWeight),
            ]
            stemColumns = ["title_stems", "stems"]
        case .claim:
            columns = [("words", 0), ("stems", 1)]
            stemColumns = ["stems"]
        default: return nil
        }
        table = "\(entity.rawValue)_search"
        vocabulary = "\(entity.rawValue)_vocabulary"
    }

    /// Whether records are found by their MeSH headings too.
    var hasHeadings: Bool { columns.contains { $0.name == "headings" } }

    /// A recipe without phrases and terms.
    func recipe(_ bm25: BM25) -> Nearness.Recipe {
        Nearness.Recipe(
            bm25: bm25, columns: columns.map(\.weight), measured: columns.map { stemColumns.contains($0.name) })
    }

    /// An FTS5 expression: records with one of the terms; and the term that each of its phrases belongs to.
    func either(_ terms: [(number: Int, term: QueryTerm)]) -> (match: String, phrases: [Int]) {
        var groups: [(columns: String, isHeading: Bool)] = [(stemColumns.joined(separator: " "), false)]
        if hasHeadings { groups.append(("headings", true)) }
        var parts: [String] = []
        var phrases: [Int] = []
        for group in groups {
            let found = terms.flatMap { item in
                item.term.alternatives.filter { $0.isHeading == group.isHeading }.map { (item.number, $0.stems) }
            }
            guard !found.isEmpty else { continue }
            // Stems are letters and digits only, so nothing in them is an operator.
            let words = found.map { "\"\($0.1.joined(separator: " "))\"" }.joined(separator: " OR ")
            parts.append("({\(group.columns)} : (\(words)))")
            phrases += found.map(\.0)
        }
        return ("(\(parts.joined(separator: " OR ")))", phrases)
    }
}
