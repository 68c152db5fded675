import Bibliography
import TextAnalysis

/// Finds the source that a printed entry names, among records that a ``CandidateSource`` gives.
///
/// An identifier decides when what is printed beside it agrees with its record. One that belongs to another paper is reported and not
/// followed. Then title, authors, year, volume, page and container decide, by ``MatchModel``; what is doubtful stays open.
public struct ReferenceMatcher<Source: CandidateSource> {
    /// Where records come from.
    public let source: Source
    /// How evidence is weighed.
    public var model: MatchModel
    /// A source is taken from this confidence on.
    public var threshold: Double

    /// A matcher with the weights and the threshold that were fitted; see ``MatchModel/standard``.
    public init(source: Source, model: MatchModel = .standard, threshold: Double = ReferenceThreshold.standard) {
        self.source = source
        self.model = model
        self.threshold = threshold
    }

    /// How many records a search may bring, and how many of them are compared letter by letter.
    private static var limits: (found: Int, compared: Int) { (40, 12) }
    /// What a printed identifier adds to the logarithm of the odds that its record is meant.
    private static var identifierWeight: Double { 5 }
    /// What it takes from a record that has another one, where it is neither a slip of one digit nor known to be another's: the work is
    /// likely one that the store does not have.
    private static var strangerWeight: Double { 3 }

    /// Resolves one entry.
    ///
    /// - Throws: what the source throws.
    public func resolve(_ reference: ParsedReference) throws -> ReferenceOutcome {
        let identifiers = PrintedIdentifiers(reference)
        let entry = EntryForm(reference)
        let named = identifiers.isEmpty ? [] : try source.records(having: identifiers)
        if let outcome = byIdentifier(entry, named) { return outcome }
        guard reference.kind == .work else {
            let what = reference.kind == .webPage ? "a web page" : "names no work"
            return ReferenceOutcome(state: .notAWork, confidence: 0, reason: what)
        }
        return try byContent(entry, named)
    }

    // MARK: By identifier

    private func byIdentifier(_ entry: EntryForm, _ named: [CandidateRecord]) -> ReferenceOutcome? {
        let agreeing = named.map { scored($0, entry) }.filter { agrees($0, entry.reference) }
        guard let best = agreeing.max(by: { $0.score < $1.score }) else { return nil }
        let names = Self.identifiers(entry.reference).filter { $0.belongs(to: best.record) == true }.map(\.written)
        let hasContent = Self.hasContent(entry.reference)
        return ReferenceOutcome(
            state: .resolved, source: best.record.id,
            confidence: hasContent ? MatchModel.confidences([best.score + Self.identifierWeight])[0] : 1,
            reason: "by \(names.joined(separator: ", "))" + (hasContent ? "; \(best.reason)" : ""),
            candidates: [.init(id: best.record.id, confidence: 1, reason: best.reason)],
            wrongIdentifiers: wrongIdentifiers(entry.reference, resolved: best.record, named))
    }

    private func agrees(_ candidate: Scored, _ reference: ParsedReference) -> Bool {
        guard Self.hasContent(reference) else { return true }
        // An address of a page is its own.
        if reference.kind == .webPage { return true }
        return candidate.score + Self.identifierWeight > 0
    }

    private static func hasContent(_ reference: ParsedReference) -> Bool {
        reference.title != nil || !reference.authors.isEmpty
    }

    // MARK: By content

    private func byContent(_ entry: EntryForm, _ named: [CandidateRecord]) throws -> ReferenceOutcome {
        let search = ReferenceSearch(entry.reference)
        var records = try source.candidates(for: search, limit: Self.limits.found) + named
        var outcome = outcome(ranked(records, entry, named))
        if outcome.state == .unknown {
            // Its parts were perhaps not told apart.
            records += try source.candidates(for: search.ofAllWords, limit: Self.limits.found)
            outcome = self.outcome(ranked(records, entry, named))
        }
        let resolved = outcome.source.flatMap { id in records.first { $0.id == id } }
        outcome.wrongIdentifiers = wrongIdentifiers(entry.reference, resolved: resolved, named)
        return outcome
    }

    private func ranked(
        _ records: [CandidateRecord], _ entry: EntryForm, _ named: [CandidateRecord] = []
    ) -> [Scored] {
        // Identifiers that no record in the store has.
        let strangers = Self.identifiers(entry.reference).filter { identifier in
            !named.contains { identifier.belongs(to: $0) == true }
        }
        var seen: Set<String> = []
        let nearest = records.filter { seen.insert($0.id).inserted }.map { record in
            (record, record.titles.map { entry.trigrams.share(of: SqueezedText($0).letters) }.max() ?? 0)
        }.sorted { ($0.1, $1.0.id) > ($1.1, $0.0.id) }
        return nearest.prefix(Self.limits.compared).map { scored($0.0, entry, strangers) }
            .sorted { ($0.score, $1.record.id) > ($1.score, $0.record.id) }
    }

    private func outcome(_ ranked: [Scored]) -> ReferenceOutcome {
        let confidences = MatchModel.confidences(ranked.map(\.score))
        let candidates = zip(ranked, confidences).prefix(5).filter { $0.1 >= 0.001 }
            .map { ReferenceOutcome.Candidate(id: $0.record.id, confidence: $1, reason: $0.reason) }
        guard let best = ranked.first, let confidence = confidences.first, let nearest = candidates.first else {
            return ReferenceOutcome(state: .unknown, confidence: 0, reason: "nothing in the store is near")
        }
        if confidence >= threshold {
            return ReferenceOutcome(
                state: .resolved, source: best.record.id, confidence: confidence, reason: "matched: \(best.reason)",
                candidates: candidates)
        }
        let rivals = confidences.count { $0 >= confidence / 4 }
        let reason = rivals > 1 ? "\(rivals) sources are equally near: \(nearest.reason)" : "not near enough: \(nearest.reason)"
        return ReferenceOutcome(
            state: confidence >= 0.05 ? .doubtful : .unknown, confidence: confidence, reason: reason, candidates: candidates)
    }

    private func scored(_ record: CandidateRecord, _ entry: EntryForm, _ strangers: [PrintedIdentifier] = []) -> Scored {
        let evidence = MatchEvidence(entry, record)
        let isOther = strangers.contains { $0.belongs(to: record) == false && !$0.isSlip(for: record) }
        let score = model.score(MatchModel.features(evidence)) - (isOther ? Self.strangerWeight : 0)
        return Scored(record: record, evidence: evidence, score: score)
    }

    /// The features of the records that an entry is compared with: what a model is fitted on.
    public func features(_ reference: ParsedReference) throws -> [(id: String, features: [Double])] {
        let entry = EntryForm(reference)
        let search = ReferenceSearch(reference)
        var records = try source.candidates(for: search, limit: Self.limits.found)
        if outcome(ranked(records, entry)).state == .unknown {
            records += try source.candidates(for: search.ofAllWords, limit: Self.limits.found)
        }
        return ranked(records, entry).map { ($0.record.id, MatchModel.features($0.evidence)) }
    }

    // MARK: Wrong identifiers

    private func wrongIdentifiers(
        _ reference: ParsedReference, resolved: CandidateRecord?, _ named: [CandidateRecord]
    ) -> [ReferenceOutcome.WrongIdentifier] {
        Self.identifiers(reference).compactMap { identifier in
            let own = resolved.flatMap { identifier.belongs(to: $0) }
            guard own != true else { return nil }
            let owner = named.first { identifier.belongs(to: $0) == true && $0.id != resolved?.id }
            guard own == false || owner != nil else { return nil }
            return .init(
                printed: identifier.written, range: identifier.range, belongsTo: owner?.id,
                correct: resolved.flatMap(identifier.correct))
        }
    }

    private static func identifiers(_ reference: ParsedReference) -> [PrintedIdentifier] {
        [
            reference.pmid.map { .init(kind: .pmid($0.value), range: $0.range) },
            reference.doi.map {
                .init(
                    kind: .doi($0.value, isCut: $0.range.upperBound == reference.printed.unicodeScalars.count), range: $0.range)
            },
            reference.pmcid.map { .init(kind: .pmcid($0.value), range: $0.range) },
        ].compactMap(\.self)
    }
}

/// The confidence from which on a source is taken; see ``MatchModel/standard``.
public enum ReferenceThreshold {
    /// Chosen on the half of the benchmark's entries that the weights were fitted on: below it precision falls, above it recall only.
    public static let standard = 0.8
}

/// A record with what speaks for it.
private struct Scored {
    let record: CandidateRecord
    let evidence: MatchEvidence
    let score: Double

    /// For people: what agrees, then what differs.
    var reason: String { evidence.reason }
}

/// One identifier of an entry.
private struct PrintedIdentifier {
    enum Kind {
        case pmid(PMID)
        case doi(DOI, isCut: Bool)
        case pmcid(PMCID)
    }

    let kind: Kind
    let range: Range<Int>

    /// As a reader writes it.
    var written: String {
        switch kind {
        case .pmid(let pmid): "pmid:\(pmid.text)"
        case .doi(let doi, _): "doi:\(doi.value)"
        case .pmcid(let pmcid): "pmcid:\(pmcid)"
        }
    }

    /// Whether it is the record's own; `nil` where the record has none of the kind. A DOI that the entry's end cut off is.
    func belongs(to record: CandidateRecord) -> Bool? {
        switch kind {
        case .pmid(let pmid): record.pmid.map { $0.isSameArticle(as: pmid) }
        case .doi(let doi, let isCut):
            record.doi.map { $0 == doi || isCut && $0.normalized.hasPrefix(doi.normalized) }
        case .pmcid(let pmcid): record.pmcid.map { $0 == pmcid }
        }
    }

    /// Whether it is the record's own but for one letter or digit.
    func isSlip(for record: CandidateRecord) -> Bool {
        guard let own = correct(record) else { return false }
        return own.utf8.count == written.utf8.count
            && zip(own.lowercased().utf8, written.lowercased().utf8).count { $0 != $1 } == 1
    }

    /// What the record has instead.
    func correct(_ record: CandidateRecord) -> String? {
        guard belongs(to: record) == false else { return nil }
        return switch kind {
        case .pmid: record.pmid.map { "pmid:\($0.text)" }
        case .doi: record.doi.map { "doi:\($0.value)" }
        case .pmcid: record.pmcid.map { "pmcid:\($0)" }
        }
    }
}

extension ReferenceSearch {
    /// What to search by for an entry.
    public init(_ reference: ParsedReference) {
        titleWords = Folding.words(reference.title?.value ?? "")
        families = reference.authors.map { Folding.words($0.family).joined(separator: " ") }.filter { !$0.isEmpty }
        allWords = Folding.words(reference.printed)
        years = reference.years
    }

    /// The same, every longer word taken for one of the title.
    var ofAllWords: ReferenceSearch {
        var search = self
        search.titleWords = allWords.filter { $0.utf8.count > 4 }
        return search
    }
}

extension MatchEvidence {
    /// What agrees, then what differs: `title 0.98, first author, year; other page`.
    var reason: String {
        var same: [String] = []
        var other: [String] = []
        let similarity = Int((title.similarity * 100).rounded())
        let shown = similarity == 100 ? "1.00" : "0.\(similarity < 10 ? "0" : "")\(similarity)"
        same.append(title.isCut ? "beginning of the title \(shown)" : "title \(shown)")
        switch firstAuthor {
        case .first: same.append("first author")
        case .elsewhere: same.append("first author in another place")
        case .missing: other.append("first author")
        case .unknown: break
        }
        for (name, agreement) in [("year", year), ("volume", volume), ("page", page), ("journal", container)] {
            switch agreement {
            case .same: same.append(name)
            case .near, .differs: other.append(name)
            case .unknown: break
            }
        }
        return same.joined(separator: ", ") + (other.isEmpty ? "" : "; differs: " + other.joined(separator: ", "))
    }
}
