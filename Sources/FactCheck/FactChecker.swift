import Diagnostics
public import EvidenceModel
public import EvidenceStore
import Foundation
import TextAnalysis

/// Checks statements against a library.
///
/// Claims and readings that were looked at once are kept, so one checker is for one article or one run, not for ever: what
/// changes in the store meanwhile it does not see.
public final class FactChecker {
    let store: EvidenceStore
    let rules: EvidenceRules
    private let reader = StatementReader()
    private var readClaims: [String: ReadClaim] = [:]
    private var reports: [String: ClaimReport] = [:]
    private var foundNumbers: [String: [FoundNumber]] = [:]
    private var foundSayings: [String: [(reading: Int, said: Said)]] = [:]
    private(set) var tree = ConceptTree()
    private var labels: [String: LocalizedText] = [:]
    private var frequencies: [String: Int] = [:]

    /// How many claims are laid beside a statement, and of how many of them the readings' numbers are.
    private static let claimLimit = 40

    /// - Throws: `Failure` of kind storage when the rules of verdict and strength cannot be read.
    public init(_ store: EvidenceStore) throws {
        self.store = store
        rules = try EvidenceStore.rules()
    }

    /// Checks one statement.
    ///
    /// - Parameter language: of the statement; told by its words when it is not given.
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func check(_ statement: String, in language: Language) throws -> StatementCheck {
        let read = try self.read([(statement, language)])[0]
        try extendTree(read.concepts)
        let about = read.concepts.reduce(into: read.concepts) { $0.formUnion(tree.ancestors(of: $1)) }
        let hits = try store.nearClaims(statement, about: about, limit: Self.claimLimit)
        let claims = try self.claims(hits, in: language)
        try extendTree(claims.reduce(into: read.concepts) { all, claim in
            all.formUnion(claim.about)
            for version in claim.versions { all.formUnion(version.concepts) }
        })
        let weights = try self.weights(read, claims)
        let judge = ClaimJudge(tree: tree, labels: labels, weight: weights)
        let judged = claims.map { judge.judge(read, $0) }
            .sorted { ($1.rank, $0.claim.claim.id) < ($0.rank, $1.claim.claim.id) }
        var check = try VerdictFinder(
            checker: self, statement: read, judged: judged, tree: tree, labels: labels, judge: judge
        ).find()
        let readings = Set(check.evidence.map(\.source.standing.id))
        check.candidates = try CandidateFinder(checker: self, statement: read, read: readings).find(weight: weights)
        if check.outcome == .nothing, !check.candidates.isEmpty { check.outcome = .candidatesOnly }
        return check
    }

    /// How many claims are about a concept that was met.
    func frequency(of concept: String) -> Int { frequencies[concept] ?? 0 }

    // MARK: What is looked at once

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
            let findings = [(evidence.finding.nl, Language.dutch), (evidence.finding.en, .english)].compactMap { text, language in
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
        try extendTree(found.reduce(into: []) { all, number in
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
            (text.reading, Said(versions: [read], about: claim.about, quantities: readings[text.reading].reading.evidence.quantities))
        }
        foundSayings[claim.claim.id] = found
        try extendTree(read.reduce(into: []) { $0.formUnion($1.concepts) })
        return found
    }

    private func claims(_ ids: [String], in language: Language) throws -> [ReadClaim] {
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

    func read(_ texts: [(text: String, language: Language)]) throws -> [ReadText] {
        let mentions = try texts.map { try store.conceptMentions(of: $0.text) }
        for mention in mentions.joined() { labels[mention.concept] = mention.label }
        return zip(texts, mentions).map { reader.read($0.text, $0.language, mentions: $1) }
    }

    private func extendTree(_ concepts: Set<String>) throws {
        let unknown = concepts.filter { tree.parents[$0] == nil }
        let parents = try store.conceptParents(of: unknown)
        for concept in unknown { tree.parents[concept] = [] }
        tree.parents.merge(parents) { $0.union($1) }
    }

    // MARK: Weights

    /// How much a thing says of a claim: the fewer claims are about it, the more. A word that no thesaurus knows says less, and a
    /// word that no claim has says no more than one that a few have, for it may be mere manner of speaking.
    private func weights(_ statement: ReadText, _ claims: [ReadClaim]) throws -> (ReadText.Unit) -> Double {
        let all = claims.reduce(into: statement.concepts) { all, claim in
            for version in claim.versions { all.formUnion(version.concepts) }
        }
        let counted = try store.claimFrequencies(ofConcepts: all.filter { frequencies[$0] == nil })
        frequencies.merge(counted.about) { first, _ in first }
        let total = Double(max(counted.claims, 1))
        let known = frequencies
        return { unit in
            guard unit.isConcept else { return LightWords.contains(unit) ? Self.lightWeight : Self.wordWeight }
            if !unit.concepts.isDisjoint(with: ClaimJudge.frame) { return Self.frameWeight }
            let count = unit.concepts.map { Double(known[$0] ?? 0) }.max() ?? 0
            return 1 + log(1 + total / (count + 1)) / 2
        }
    }

    private static let wordWeight = 1.2
    private static let lightWeight = 0.15
    private static let frameWeight = 0.4
}
