import GRDB
import QueryLanguage
import TextAnalysis

/// Ranks the records of an entity by the words of a free text: ``BM25`` over folded stems, a title's words counting more.
///
/// Words that many records have hardly change an order and cost the most. Once the rarer words of a text have brought enough
/// candidates, the more frequent ones bring none: they only add to the scores of those found. `docs/benchmarks.md` says
/// what that changes of the order in a store of a million; in one of fewer than ``enoughCandidates`` records it changes nothing.
struct RankingSQL {
    /// How many candidates the rarest words may bring; the rarest always does, the others only add to scores beyond this.
    static let enoughCandidates = 20_000
    /// A frequent word that one record in so many has adds nothing to the scores of those found: it costs more than all others.
    private static let everywhere = 2
    /// How many words of a text count, the rarest of them.
    static let wordLimit = 64

    let db: Database
    let terms: SearchTerms
    var enoughCandidates = Self.enoughCandidates

    /// Rows and scores, the higher the nearer, of the records that have a word of the text; what a table `ranked (row, score)` holds.
    func candidates(_ entity: Entity, like text: String) throws -> SQL {
        guard let index = Index(entity) else { return Self.none }
        let words = try known(Folding.words(text), index).prefix(Self.wordLimit)
        guard !words.isEmpty else { return Self.none }
        var total = 0
        let bringing = words.prefix { word in
            defer { total += word.count }
            return total == 0 || total + word.count <= enoughCandidates
        }
        let size = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(rowid) FROM \(entity.table)")) ?? 0
        let adding = words.dropFirst(bringing.count).filter { $0.count < size / Self.everywhere }
        let first = bringing.flatMap(\.stems)
        let others = adding.flatMap(\.stems)
        var match = index.either(first)
        // The stems of a word are one word: "to" is none the rarer for the few Dutch records that have it.
        var counts = bringing.flatMap { word in word.stems.map { _ in word.count } }
        if !others.isEmpty {
            // The first ones again, or the second group would ask for one of its own; they were counted before.
            match += " AND " + index.either(others + first)
            counts += adding.flatMap { word in word.stems.map { _ in word.count } }
            counts += first.map { _ in BM25.countedBefore }
        }
        let recipe = BM25.recipe(weights: index.weights, counts: counts)
        return """
            SELECT rowid AS row, nearness(\(sql: index.table), \(recipe)) AS score \
            FROM \(sql: index.table) WHERE \(sql: index.table) MATCH \(match)
            """
    }

    /// Whether an expression of the sources' search index finds thousands.
    func isCommon(_ match: String) throws -> Bool {
        let some = "SELECT 1 FROM source_search WHERE source_search MATCH ? LIMIT 1 OFFSET \(Self.common)"
        return try Int.fetchOne(db.cachedStatement(sql: some), arguments: [match]) != nil
    }

    /// From here on sources are sooner met in the order of ids than put into it.
    private static let common = 5_000

    private static let none: SQL = "SELECT NULL AS row, NULL AS score WHERE 0"

    /// A word of the text, by its stems in the two languages.
    private struct Word {
        var stems: [String]
        /// How many records have it, those of both languages together.
        var count: Int
    }

    /// The words that a record has, each once, the rarest first.
    private func known(_ words: [String], _ index: Index) throws -> [Word] {
        let counting = try db.cachedStatement(sql: "SELECT doc FROM \(index.vocabulary) WHERE term = ?")
        var seen: Set<[String]> = []
        var found: [Word] = []
        for word in words {
            let stems = StemmingLanguage.allCases.map { terms.stem(word, $0) }
            guard seen.insert(stems).inserted else { continue }
            let counts = try stems.map { try Int.fetchOne(counting, arguments: [$0]) ?? 0 }
            let present = zip(stems, counts).filter { $0.1 > 0 }.map(\.0)
            if !present.isEmpty { found.append(Word(stems: present, count: counts.reduce(0, +))) }
        }
        return found.sorted { $0.count < $1.count }
    }

    /// The search index of an entity.
    private struct Index {
        let table: String
        /// The table of its words and how many records have each.
        let vocabulary: String
        /// The columns with stems.
        private let columns: String
        /// Weights of all columns in their order.
        let weights: [Double]

        init?(_ entity: Entity) {
            switch entity {
            case .source: (columns, weights) = ("title_stems stems", [0, 3, 0, 1, 0, 0, 0, 0])
            case .claim: (columns, weights) = ("stems", [0, 1])
            default: return nil
            }
            table = "\(entity.rawValue)_search"
            vocabulary = "\(entity.rawValue)_vocabulary"
        }

        /// An FTS5 expression: records with one of the stems.
        func either(_ stems: [String]) -> String {
            "{\(columns)} : (\(stems.map { "\"\($0)\"" }.joined(separator: " OR ")))"
        }
    }
}
