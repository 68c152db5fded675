import EvidenceModel
import QueryLanguage
import TextAnalysis

/// The values of every field of the catalog, as words of the language; none where a value is missing.
///
/// Fields of text have the values that are shown and counted by.
struct FieldValues {
    private let facts: PlantedFacts
    private var articlesOfClaims: [[Int]]
    private var statesOfClaims: [[String]]
    private var statesOfArticles: [[String]]
    private var outcomesOfClaims: [[String]]
    private var noticeKinds: [Set<String>]
    private var cited: Set<Int>

    init(_ facts: PlantedFacts) {
        self.facts = facts
        articlesOfClaims = Array(repeating: [], count: facts.claims.count)
        statesOfClaims = Array(repeating: [], count: facts.claims.count)
        statesOfArticles = Array(repeating: [], count: facts.articles.count)
        for occurrence in facts.occurrences {
            articlesOfClaims[occurrence.claim].append(occurrence.article)
            statesOfClaims[occurrence.claim].append(occurrence.state)
            statesOfArticles[occurrence.article].append(occurrence.state)
        }
        outcomesOfClaims = Array(repeating: [], count: facts.claims.count)
        for item in facts.evidence { outcomesOfClaims[item.claim] += item.outcomes }
        noticeKinds = Array(repeating: [], count: facts.sources.count)
        for notice in facts.notices { if let about = notice.about { noticeKinds[about].insert(notice.kind) } }
        let citing = facts.citations.filter { $0.tie != "proposed" }.compactMap(\.source)
        cited = Set(citing).union(facts.references.compactMap(\.source))
    }

    func values(of field: Field, _ record: Int) -> [String] {
        switch field.entity {
        case .claim: claim(field.name, record)
        case .source: source(field.name, record)
        case .evidence: evidence(field.name, facts.evidence[record])
        case .article: article(field.name, record)
        case .occurrence:
            field.name == .in ? [facts.articles[facts.occurrences[record].article].id] : [facts.occurrences[record].state]
        case .citation:
            field.name == .in
                ? [facts.articles[facts.occurrences[facts.citations[record].occurrence].article].id]
                : [facts.citations[record].tie]
        case .reference: [String(facts.references[record].position)]
        case .notice: notice(field.name, facts.notices[record])
        case .review: review(field.name, facts.reviews[record])
        }
    }

    private func review(_ name: Field.Name, _ review: PlantedFacts.Review) -> [String] {
        switch name {
        case .date: [review.date]
        case .rating: [review.rating]
        default: []
        }
    }

    private func claim(_ name: Field.Name, _ record: Int) -> [String] {
        let claim = facts.claims[record]
        return switch name {
        case .id: [claim.id]
        case .in: articlesOfClaims[record].map { facts.articles[$0].id }
        case .about, .concept: claim.concepts
        case .kind: [claim.kind]
        case .verdict: [claim.verdict]
        case .strength: [claim.strength]
        case .against: [claim.against]
        case .number: outcomesOfClaims[record]
        case .state: statesOfClaims[record]
        default: []
        }
    }

    private func source(_ name: Field.Name, _ record: Int) -> [String] {
        let source = facts.sources[record]
        return switch name {
        case .id: [source.id]
        case .pmid: [source.pmid].compactMap(\.self)
        case .doi: [source.doi].compactMap(\.self)
        case .pmcid: [source.pmcid].compactMap(\.self)
        case .title: [source.title]
        case .by: source.authors.map(\.short)
        case .journal: [source.journal].compactMap(\.self)
        case .year: [source.year.map(String.init)].compactMap(\.self)
        case .design: [source.design]
        case .type: source.types
        case .mesh: source.headings.map(\.name)
        case .about: source.headings.map { $0.ui ?? $0.name }
        case .is: standing(record)
        case .missing: gaps(source)
        // Every record and notice came in when the library was written.
        case .changed: [facts.writtenOn]
        default: []
        }
    }

    /// As either side's record tells, and the record's own types.
    private func standing(_ record: Int) -> [String] {
        let source = facts.sources[record]
        let kinds = noticeKinds[record]
        let facts: [(String, Bool)] = [
            (
                "retracted",
                source.types.contains("Retracted Publication")
                    || !kinds.isDisjoint(with: ["retraction", "retracted-republication"])
            ),
            ("concern", !kinds.isDisjoint(with: ["expression-of-concern", "partial-retraction"])),
            ("corrected", !kinds.isDisjoint(with: ["erratum", "corrected-republication"])),
            ("preprint", source.types.contains("Preprint")),
            ("book", source.kind == "book" || source.kind == "book-chapter"),
            ("cited", cited.contains(record)),
        ]
        return facts.filter(\.1).map(\.0)
    }

    private func gaps(_ source: PlantedFacts.Source) -> [String] {
        let facts: [(String, Bool)] = [
            ("doi", source.doi == nil), ("abstract", source.abstract == nil), ("pmid", source.pmid == nil),
            ("year", source.year == nil), ("authors", source.authors.isEmpty),
        ]
        return facts.filter(\.1).map(\.0)
    }

    private func evidence(_ name: Field.Name, _ evidence: PlantedFacts.Evidence) -> [String] {
        switch name {
        case .direction: [evidence.direction]
        case .limit: [evidence.limit].compactMap(\.self)
        case .basis: [evidence.basis]
        case .directness: [evidence.directness]
        case .assessor: [evidence.assessor]
        case .date: [evidence.date]
        case .number: evidence.outcomes
        case .passage: [evidence.passageState]
        default: []
        }
    }

    private func article(_ name: Field.Name, _ record: Int) -> [String] {
        let article = facts.articles[record]
        return switch name {
        case .id: [article.id]
        case .title: [article.title]
        case .by: article.authors
        case .publisher: [article.publisher].compactMap(\.self)
        case .year: [article.published.map { String($0.prefix(4)) }].compactMap(\.self)
        case .language: [article.language]
        case .state: statesOfArticles[record]
        default: []
        }
    }

    private func notice(_ name: Field.Name, _ notice: PlantedFacts.Notice) -> [String] {
        switch name {
        case .type: [notice.type]
        case .date: [notice.date].compactMap(\.self)
        default: [notice.pmid].compactMap(\.self)
        }
    }
}
