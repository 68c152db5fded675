import EvidenceModel
import GRDB
import QueryLanguage
import Retrieval
import TextAnalysis

/// Ranks the records of an entity by the words of a free text: the one ranking behind `like:` and ``EvidenceStore/search(_:among:limit:)``.
///
/// The text becomes weighed terms (``TextQuery``), the index says how many records have each, ``SearchPlan`` which of them find
/// records, a first search's nearest records add words of theirs (``Feedback``), and ``Nearness`` scores.
struct RankingSQL {
    /// How many candidates the rarest terms may bring; the rarest always does, the others only add to scores beyond this.
    static let enoughCandidates = 20_000

    let db: Database
    let terms: SearchTerms
    var kept: TermCounts?
    var enoughCandidates = Self.enoughCandidates
    var settings = RetrievalSettings.standard

    /// Rows and scores, the higher the nearer, of the records that have a word of the text or name one of its concepts; what a table
    /// `ranked (row, score)` holds.
    func candidates(_ entity: Entity, like text: String) throws -> SQL {
        try search(entity, text, feedbackFinds: false)?.ranked ?? "SELECT NULL AS row, NULL AS score WHERE 0"
    }

    /// The weighed query that a text becomes; `nil` when no record has a word of it.
    ///
    /// - Parameter feedbackFinds: whether a record may be found by nothing but what the nearest records share.
    func search(_ entity: Entity, _ text: String, feedbackFinds: Bool) throws -> Search? {
        guard let index = RankedIndex(entity, settings) else { return nil }
        let counts = try Counts(db, index, kept)
        let query = TextQuery(text, terms, settings)
        let words = try query.wordTerms().compactMap { try $0.counted(counts.of) }.rarest(settings.wordLimit)
        let others = try query.phraseTerms(of: Set(words.map(\.name))) + concepts(text, query, index)
        let known = try words + others.compactMap { try $0.counted(counts.of) }
        let size = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(rowid) FROM \(entity.table)")) ?? 0
        let limits = SearchPlan.Limits(enough: enoughCandidates, size: size)
        let feedback = try feedback(Search(SearchPlan(known, limits), index, settings), words: words.count, counts, limits)
        let search = Search(SearchPlan(known + feedback, limits, feedbackFinds: feedbackFinds), index, settings)
        return search.plan.finding.isEmpty ? nil : search
    }

    /// Whether an expression of the sources' search index finds thousands.
    func isCommon(_ match: String) throws -> Bool {
        let some = "SELECT 1 FROM source_search WHERE source_search MATCH ? LIMIT 1 OFFSET \(Self.common)"
        return try Int.fetchOne(db.cachedStatement(sql: some), arguments: [match]) != nil
    }

    /// From here on sources are sooner met in the order of ids than put into it.
    private static let common = 5_000

    // MARK: Concepts

    /// A term for each concept that the text names: its labels in both languages, and its heading.
    private func concepts(_ text: String, _ query: TextQuery, _ index: RankedIndex) throws -> [QueryTerm] {
        guard settings.conceptWeight > 0 else { return [] }
        let ids = try Set(ConceptFinder(db: db).findings(in: text).map(\.concept)).sorted().prefix(settings.conceptLimit)
        let labelling = try db.cachedStatement(
            sql: """
                SELECT DISTINCT label, language FROM concept_label WHERE concept = ?
                ORDER BY is_preferred DESC, length(label), label, language
                """)
        return try ids.map { id in
            let labels = try Row.fetchAll(labelling, arguments: [id]).map { row in
                (text: row["label"] as String, language: StemmingLanguage(tag: row["language"]))
            }
            let headings = index.hasHeadings ? try ConceptExpansion(db).headings(ofConcepts: [id]) : []
            return query.conceptTerm(id, labels: labels, headings: headings.map(HeadingName.token))
        }
    }

    // MARK: Feedback

    /// What the sources nearest to the terms that find share with one another. Claims are a sentence each and share too little.
    private func feedback(_ search: Search, words: Int, _ counts: Counts, _ limits: SearchPlan.Limits) throws -> [QueryTerm] {
        let count = settings.feedback.records(among: limits.size)
        guard search.index.entity == .source, count > 0, let strongest = search.plan.finding.map(\.weight).max() else {
            return []
        }
        // Where terms find few of many records, those alone look for the nearest: the others would be gone through twice.
        let first = limits.arePruning ? Search(search.plan.withoutAdding(), search.index, settings) : search
        let nearest = try Row.fetchAll(
            db, SQLRequest(literal: "\(first.ranked) ORDER BY score DESC, row LIMIT \(count)"))
        let documents = try nearest.map { try document(row: $0["row"], score: $0["score"]) }
        return try settings.feedback.terms(
            from: documents, among: limits.size, textWords: words, strongest: strongest, count: counts.of)
    }

    /// A source's title and abstract, without the words that name nothing.
    private func document(row: Int64, score: Double) throws -> Feedback.Document {
        let source = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT title, abstract, language FROM source WHERE row = ?"), arguments: [row])
        let language = StemmingLanguage(tag: source?["language"] ?? "eng")
        func stems(_ text: String?) -> [String] {
            Folding.words(text ?? "").filter { !FunctionWords.contains($0, in: language) }.map { terms.stem($0, language) }
        }
        return Feedback.Document(score: score, title: stems(source?["title"]), text: stems(source?["abstract"]))
    }

    /// How many records have a stem; each is asked for once.
    private final class Counts {
        private let counting: Statement
        private let index: RankedIndex
        private let kept: TermCounts
        private let state: [Int]

        init(_ db: Database, _ index: RankedIndex, _ kept: TermCounts?) throws {
            counting = try db.cachedStatement(sql: "SELECT doc FROM \(index.vocabulary) WHERE term = ?")
            self.index = index
            self.kept = kept ?? TermCounts()
            state = try TermCounts.state(db)
        }

        func of(_ stem: String) throws -> Int {
            if let count = kept.count(stem, of: index.vocabulary, state) { return count }
            let count = try Int.fetchOne(counting, arguments: [stem]) ?? 0
            kept.keep(count, stem, of: index.vocabulary, state)
            return count
        }
    }
}

/// A plan as an expression of a search index and the recipe of its scores.
struct Search {
    let plan: SearchPlan
    let index: RankedIndex
    private let match: String
    private let recipe: String

    init(_ plan: SearchPlan, _ index: RankedIndex, _ settings: RetrievalSettings) {
        self.plan = plan
        self.index = index
        let terms = Array((plan.finding + plan.adding).enumerated()).map { (number: $0.offset, term: $0.element) }
        let finding = terms.prefix(plan.finding.count)
        let adding = terms.dropFirst(plan.finding.count)
        let first = index.either(Array(finding))
        var recipe = index.recipe(settings.bm25)
        recipe.phrases = first.phrases
        recipe.terms = terms.map { (weight: $0.term.weight, count: $0.term.count) }
        if adding.isEmpty {
            match = first.match
        } else {
            // The first ones again, or the second group would ask for one of its own; they were counted before.
            let second = index.either(terms.suffix(adding.count) + finding)
            match = "\(first.match) AND \(second.match)"
            recipe.phrases += second.phrases.map { $0 < finding.count ? nil : $0 }
        }
        self.recipe = recipe.text
    }

    /// Rows and scores of the records found.
    var ranked: SQL {
        """
        SELECT rowid AS row, \(sql: Nearness.score)(\(sql: index.table), \(recipe)) AS score \
        FROM \(sql: index.table) WHERE \(sql: index.table) MATCH \(match)
        """
    }

    /// What each term added to the score of a record found; those that added nothing are left out.
    func parts(ofRow row: Int64, _ db: Database) throws -> [ScorePart] {
        let explained: SQL = """
            SELECT \(sql: Nearness.parts)(\(sql: index.table), \(recipe)) \
            FROM \(sql: index.table) WHERE \(sql: index.table) MATCH \(match) AND rowid = \(row)
            """
        guard let list = try String.fetchOne(db, SQLRequest(literal: explained)) else { return [] }
        return zip(plan.finding + plan.adding, try StoredJSON.decode([Double].self, list)).compactMap { term, contribution in
            contribution > 0 ? ScorePart(term: term.name, origin: term.origin, contribution: contribution) : nil
        }
    }
}
