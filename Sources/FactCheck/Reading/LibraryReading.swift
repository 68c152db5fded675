import EvidenceModel
import EvidenceStore
import TextAnalysis

/// What a check reads of a library, each thing once: claims, their reports, what their readings found.
final class LibraryReading {
    let store: EvidenceStore
    private let reader = StatementReader()
    private var readClaims: [String: ReadClaim] = [:]
    private var reports: [String: ClaimReport] = [:]
    private var foundNumbers: [String: [FoundNumber]] = [:]
    private var foundSayings: [String: [(reading: Int, said: Said)]] = [:]
    private var frequencies: [String: Int] = [:]
    private var studies: [String: ReadStudy] = [:]
    private var stances: [String: StanceModel.ReadCandidate] = [:]
    /// What lies above the concepts that were met.
    private(set) var tree = ConceptTree()
    /// The names of the concepts that were met.
    private(set) var labels: [String: LocalizedText] = [:]

    init(_ store: EvidenceStore) {
        self.store = store
    }

    /// Studies with the sentences of their abstracts, in the order of the ids.
    func studies(_ ids: [String]) throws -> [ReadStudy] {
        for text in try store.studyTexts(ids.filter { studies[$0] == nil }) {
            let scalars = Array(text.abstract.unicodeScalars)
            let sentences = SentenceSplitter().sentences(in: text.abstract).map {
                String(String.UnicodeScalarView(scalars[$0]))
            }
            let language: Language = StemmingLanguage(tag: text.language) == .dutch ? .dutch : .english
            let read = try read(([text.title] + sentences).map { ($0, language) })
            studies[text.id] = ReadStudy(text, language, title: read[0], sentences: Array(read.dropFirst()))
        }
        return ids.compactMap { studies[$0] }
    }

    /// A study as the stance model reads it.
    func stance(of study: ReadStudy) -> StanceModel.ReadCandidate {
        if let read = stances[study.text.id] { return read }
        let read = StanceModel.ReadCandidate(study.candidate, SearchTerms())
        stances[study.text.id] = read
        return read
    }

    /// How many claims are about a concept that was met.
    func frequency(of concept: String) -> Int { frequencies[concept] ?? 0 }

    /// What a thing is called: by its concept's label, else by its own words.
    func name(_ unit: ReadText.Unit) -> LocalizedText {
        unit.concepts.sorted().lazy.compactMap { self.labels[$0] }.first ?? LocalizedText(nl: unit.words, en: unit.words)
    }

    /// How much things of a statement and of claims say.
    func weights(_ statement: ReadText, _ claims: [ReadClaim]) throws -> UnitWeights {
        let all = claims.reduce(into: statement.concepts) { all, claim in
            for version in claim.versions { all.formUnion(version.concepts) }
        }
        let counted = try store.claimFrequencies(ofConcepts: all.filter { frequencies[$0] == nil })
        frequencies.merge(counted.about) { first, _ in first }
        return UnitWeights(claims: counted.claims, about: frequencies)
    }

    func report(_ claim: String) throws -> ClaimReport {
        if let report = reports[claim] { return report }
        let report = try store.report(onClaim: claim)
        reports[claim] = report
        return report
    }

    /// The numbers of a claim's readings, with what they count as concepts.
    func numbers(ofReadingsOn claim: String, about: Set<String>) throws -> [FoundNumber] {
        if let found = foundNumbers[claim] { return found }
        let readings = try report(claim).readings
        var found: [FoundNumber] = []
        for (place, reading) in readings.enumerated() {
            let evidence = reading.reading.evidence
            let numbers = evidence.quantities.filter { $0.value != nil || $0.range != nil }
            guard !numbers.isEmpty else { continue }
            let findings = [(evidence.finding.nl, Language.dutch), (evidence.finding.en, .english)].compactMap {
                text, language in
                text.map { ($0, language) }
            }
            let texts = try read(
                numbers.map { ($0.measure, .english) } + numbers.map { ($0.population ?? "", .english) } + findings)
            let context = texts.suffix(findings.count).reduce(into: about) { $0.formUnion($1.concepts) }
            let words = (texts + (readClaims[claim]?.versions ?? [])).reduce(into: Set<String>()) { $0.formUnion($1.stems) }
            for (index, quantity) in numbers.enumerated() {
                found.append(
                    FoundNumber(
                        quantity: quantity, measure: texts[index].units, population: texts[numbers.count + index].units,
                        context: context, words: words, claim: claim, reading: place))
            }
        }
        foundNumbers[claim] = found
        try extendTree(
            found.reduce(into: []) { all, number in
                for unit in number.measure + number.population { all.formUnion(unit.concepts) }
            })
        return found
    }

    /// What the readings on a claim found, sentence by sentence and whole; readings that found nothing of it say nothing here.
    func findings(on claim: ReadClaim, in language: Language) throws -> [(reading: Int, said: Said)] {
        if let found = foundSayings[claim.claim.id] { return found }
        var texts: [(reading: Int, text: String)] = []
        let readings = try report(claim.claim.id).readings
        for (place, reading) in readings.enumerated() where reading.direction != .silent {
            let finding = reading.reading.evidence.finding[language]
            guard !finding.isEmpty else { continue }
            texts.append((place, finding))
            let scalars = Array(finding.unicodeScalars)
            let sentences = SentenceSplitter().sentences(in: finding)
            if sentences.count > 1 {
                texts += sentences.map { (place, String(String.UnicodeScalarView(scalars[$0]))) }
            }
        }
        let read = try self.read(texts.map { ($0.text, language) })
        let found = zip(texts, read).map { text, read in
            (
                text.reading,
                Said(versions: [read], about: claim.about, quantities: readings[text.reading].reading.evidence.quantities)
            )
        }
        foundSayings[claim.claim.id] = found
        try extendTree(read.reduce(into: []) { $0.formUnion($1.concepts) })
        return found
    }

    /// The claims that may say something near a statement, read.
    func claims(near statement: ReadText, limit: Int) throws -> [ReadClaim] {
        try extendTree(statement.concepts)
        let about = statement.concepts.reduce(into: statement.concepts) { $0.formUnion(tree.ancestors(of: $1)) }
        let claims = try claims(store.nearClaims(statement.text, about: about, limit: limit))
        try extendTree(
            claims.reduce(into: []) { all, claim in
                all.formUnion(claim.about)
                for version in claim.versions { all.formUnion(version.concepts) }
            })
        return claims
    }

    private func claims(_ ids: [String]) throws -> [ReadClaim] {
        let texts = try store.claimTexts(ids.filter { readClaims[$0] == nil })
        let versions = texts.map { texts in
            let statements = [(texts.claim.statement.nl, Language.dutch), (texts.claim.statement.en, .english)]
            return statements.compactMap { text, language in text.map { ($0, language) } }
                + texts.quotes.map { ($0.exact, Language(tag: $0.language) ?? .dutch) }
        }
        var read = try self.read(versions.flatMap(\.self))[...]
        for (texts, versions) in zip(texts, versions) {
            readClaims[texts.claim.id] = ReadClaim(
                claim: texts.claim, versions: Array(read.prefix(versions.count)), about: Set(texts.claim.about),
                verdict: texts.verdict)
            read = read.dropFirst(versions.count)
        }
        return ids.compactMap { readClaims[$0] }
    }

    /// Reads texts, with the concepts that the store finds in them.
    func read(_ texts: [(text: String, language: Language)]) throws -> [ReadText] {
        guard !texts.isEmpty else { return [] }
        let mentions = try store.conceptMentions(ofEach: texts.map(\.text))
        for mention in mentions.joined() { labels[mention.concept] = mention.label }
        return zip(texts, mentions).map { reader.read($0.text, $0.language, mentions: $1) }
    }

    private func extendTree(_ concepts: Set<String>) throws {
        let unknown = concepts.filter { !tree.has($0) }
        guard !unknown.isEmpty else { return }
        tree.add(unknown, parents: try store.conceptParents(of: unknown))
    }
}
