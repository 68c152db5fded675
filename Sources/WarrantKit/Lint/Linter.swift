import Articles
import Bibliography

/// Looks at an article as it stands in the store for what an editor should know before it appears.
///
/// Every finding follows from what is stored: the dossier, the records of its sources, and what was derived from both. Nothing is
/// judged by likeness of words.
struct Linter {
    private let standing: ArticleStanding
    /// What the printed entries and the identifiers given for them say of each other, one for each reference.
    private let outcomes: [ReferenceOutcome]
    private let rules: EvidenceRules
    private var findings: [LintFinding] = []

    private var dossier: Dossier { standing.dossier }

    private init(_ standing: ArticleStanding, _ outcomes: [ReferenceOutcome]) throws {
        self.standing = standing
        self.outcomes = outcomes
        rules = try EvidenceRules.standard()
    }

    /// Everything found, claims in the order of the article, then its marks, its list and its sources.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    static func findings(in standing: ArticleStanding, of library: Library) throws -> [LintFinding] {
        var linter = try Linter(standing, try library.resolve(standing.dossier.references.map(printed)))
        linter.lintClaims()
        linter.lintMarks()
        linter.lintReferences()
        linter.lintWorks()
        return linter.findings
    }

    /// An entry as printed, with the identifiers that the dossier gives where it prints none.
    private static func printed(_ reference: ReferenceEntry) -> ParsedReference {
        var parsed = CitationString.parse(reference.printed)
        let nowhere = 0..<0
        if parsed.pmid == nil { parsed.pmid = reference.identifiers.pmid.flatMap { PMID($0) }.map { .init($0, nowhere) } }
        if parsed.doi == nil { parsed.doi = reference.identifiers.doi.flatMap { DOI($0) }.map { .init($0, nowhere) } }
        if parsed.pmcid == nil { parsed.pmcid = reference.identifiers.pmcid.flatMap { PMCID($0) }.map { .init($0, nowhere) } }
        return parsed
    }

    private mutating func add(
        _ rule: LintRule, _ subject: String, _ place: LintFinding.Place, nl: String, en: String
    ) {
        findings.append(LintFinding(rule, dossier.article.id, subject, place, nl: nl, en: en))
    }

    // MARK: Claims

    private mutating func lintClaims() {
        for (index, claim) in dossier.claims.enumerated() {
            lintQuote(claim, index)
            lintCitations(claim, index)
            lintReviews(claim, index)
            for (number, entry) in claim.evidence.enumerated() where number < standing.readings[index].count {
                lintReading(standing.readings[index][number], entry.evidence, claim.id, index, number)
            }
        }
    }

    private mutating func lintQuote(_ claim: ClaimEntry, _ index: Int) {
        switch claim.state {
        case .anchored: break
        case .moved:
            add(
                .quoteMoved, claim.id, .claim(index), nl: "de zin van '\(claim.id)' staat er anders",
                en: "the sentence of '\(claim.id)' reads otherwise now")
        case .orphaned:
            add(
                .quoteOrphaned, claim.id, .claim(index), nl: "de zin van '\(claim.id)' staat niet in de tekst",
                en: "the sentence of '\(claim.id)' does not stand in the text")
        }
    }

    private mutating func lintCitations(_ claim: ClaimEntry, _ index: Int) {
        let counting = claim.cites.filter { $0.tie != .proposed }
        if counting.isEmpty, claim.evidence.isEmpty, isRated(claim) {
            add(
                .claimWithoutSource, claim.id, .claim(index), nl: "'\(claim.id)' noemt geen bron",
                en: "'\(claim.id)' cites no source")
        }
        for (number, cite) in claim.cites.enumerated() {
            if cite.tie == .proposed {
                add(
                    .unconfirmedTie, claim.id, .cite(claim: index, number),
                    nl: "'\(cite.key)' is voor '\(claim.id)' voorgesteld en door niemand bevestigd",
                    en: "'\(cite.key)' was proposed for '\(claim.id)', and nobody has confirmed it")
            } else if isRated(claim), standing.works[cite.key] != nil,
                !claim.evidence.contains(where: { $0.evidence.source == cite.key })
            {
                add(
                    .unread, claim.id, .cite(claim: index, number), nl: "'\(cite.key)' is voor '\(claim.id)' niet gelezen",
                    en: "'\(cite.key)' has not been read for '\(claim.id)'")
            }
        }
    }

    private mutating func lintReviews(_ claim: ClaimEntry, _ index: Int) {
        guard case .defined(let own) = claim.definition else { return }
        for (number, entry) in claim.reviews.enumerated() where !entry.review.judges(own.statement) {
            let (name, date) = (entry.review.by, entry.review.date)
            add(
                .reviewOutdated, claim.id, .review(claim: index, number),
                nl: "\(name) beoordeelde '\(claim.id)' op \(date) in een eerdere formulering",
                en: "\(name) reviewed '\(claim.id)' on \(date) in an earlier wording")
        }
    }

    /// Whether claims of its kind need support; a claim that another dossier defines is looked at there.
    private func isRated(_ claim: ClaimEntry) -> Bool {
        guard case .defined(let own) = claim.definition else { return false }
        return rules.rates(own.kind)
    }

    private mutating func lintReading(
        _ reading: ArticleStanding.Reading, _ evidence: Evidence, _ claim: String, _ index: Int, _ number: Int
    ) {
        if reading.passageState == .unverified {
            add(
                .passageNotVerbatim, claim, .passage(claim: index, evidence: number),
                nl: "de passage uit '\(evidence.source)' staat niet woordelijk in het record",
                en: "the passage from '\(evidence.source)' does not stand word for word in its record")
        }
        for check in reading.numberChecks where check.outcome == .differs {
            let answering = evidence.quantities.firstIndex { $0.answers == check.quantity } ?? 0
            add(
                .figureDiffers, claim, .number(claim: index, evidence: number, answering),
                nl: "'\(check.quantity)' wijkt af van '\(evidence.source)': \(check.reason[.dutch])",
                en: "'\(check.quantity)' differs from '\(evidence.source)': \(check.reason[.english])")
        }
    }

    // MARK: Marks

    /// Marks are looked for where the text prints a list, in what stands before it.
    private mutating func lintMarks() {
        let text = dossier.article.text
        guard let list = ReferenceList.find(in: ReferenceLine.lines(of: text)), let begin = list.begin else { return }
        let scalars = Array(text.unicodeScalars)
        let marks = MarkScan(list).marks(in: String(String.UnicodeScalarView(scalars[..<begin])))
        let ties = MarkTies(marks, in: list)
        for stray in ties.strays where stray.fits == 0 {
            let range = marks[stray.mark].range
            let mark = String(String.UnicodeScalarView(scalars[range]))
            add(
                .markWithoutReference, mark, .text(range), nl: "'\(mark)' wijst naar een bron die niet in de lijst staat",
                en: "'\(mark)' points to an entry that the list does not have")
        }
        guard !ties.ties.isEmpty else { return }
        for index in ties.unmarked {
            let entry = list.entries[index]
            let label = entry.label ?? String(index + 1)
            add(
                .unmarkedReference, label, .text(entry.range), nl: "naar bron \(label) wijst geen teken in de tekst",
                en: "no mark in the text points to entry \(label)")
        }
    }

    // MARK: References

    private mutating func lintReferences() {
        let used = Set(dossier.claims.flatMap { $0.cites.map(\.key) + $0.evidence.map(\.evidence.source) })
        var keys: [String: String] = [:]
        for (index, reference) in dossier.references.enumerated() {
            // An entry of a word or two says too little to speak against its identifier.
            let isTelling = reference.printed.split(whereSeparator: \.isWhitespace).count > 4
            for wrong in outcomes[index].wrongIdentifiers where isTelling {
                let (ownerNL, ownerEN) = wrong.belongsTo.map { (" en hoort bij \($0)", " and belongs to \($0)") } ?? ("", "")
                let (rightNL, rightEN) = wrong.correct.map { ("; juist is \($0)", "; it should be \($0)") } ?? ("", "")
                add(
                    .wrongIdentifier, reference.key, .reference(index),
                    nl: "\(wrong.printed) is niet van '\(reference.key)'\(ownerNL)\(rightNL)",
                    en: "\(wrong.printed) is not that of '\(reference.key)'\(ownerEN)\(rightEN)")
            }
            guard let work = standing.works[reference.key] else {
                let how = standing.resolutions[reference.key] ?? ""
                add(
                    .unresolvedReference, reference.key, .reference(index), nl: "'\(reference.key)' is niet herkend: \(how)",
                    en: "'\(reference.key)' was not recognised: \(how)")
                continue
            }
            if let first = keys[work.id] {
                add(
                    .duplicateReference, reference.key, .reference(index),
                    nl: "'\(reference.key)' en '\(first)' zijn dezelfde bron, \(work.id)",
                    en: "'\(reference.key)' and '\(first)' are one source, \(work.id)")
            } else {
                keys[work.id] = reference.key
            }
            if !used.contains(reference.key) {
                add(
                    .unusedReference, reference.key, .reference(index), nl: "geen bewering gebruikt '\(reference.key)'",
                    en: "no claim uses '\(reference.key)'")
            }
        }
    }

    // MARK: Works

    private mutating func lintWorks() {
        let places =
            dossier.references.enumerated().map { ($1.key, LintFinding.Place.reference($0)) }
            + dossier.sources.enumerated().map { ($1.key, LintFinding.Place.source($0)) }
        var seen: Set<String> = []
        for (key, place) in places {
            guard let work = standing.works[key], seen.insert(work.id).inserted else { continue }
            lint(work, key, place)
        }
    }

    private mutating func lint(_ work: ArticleStanding.Work, _ key: String, _ place: LintFinding.Place) {
        func told(_ kinds: String...) -> String {
            let notices = work.notices.filter { kinds.contains($0.kind) }.map(\.printed).filter { !$0.isEmpty }
            return notices.isEmpty ? "" : ": " + notices.joined(separator: "; ")
        }
        if work.isRetracted {
            let notice = told("retraction", "retracted-republication")
            add(
                .retracted, key, place, nl: "'\(key)' (\(work.label)) is ingetrokken\(notice)",
                en: "'\(key)' (\(work.label)) was retracted\(notice)")
        }
        if work.hasConcern {
            let notice = told("expression-of-concern")
            add(
                .doubted, key, place, nl: "over '\(key)' (\(work.label)) is een waarschuwing verschenen\(notice)",
                en: "an expression of concern about '\(key)' (\(work.label)) has appeared\(notice)")
        }
        if work.isCorrected {
            let notice = told("erratum", "corrected-republication")
            add(
                .corrected, key, place, nl: "'\(key)' (\(work.label)) is verbeterd\(notice)",
                en: "'\(key)' (\(work.label)) was corrected\(notice)")
        }
        if let day = work.withdrawnAt?.prefix(10) {
            add(
                .withdrawn, key, place, nl: "PubMed heeft het record van '\(key)' (\(work.label)) verwijderd, gezien op \(day)",
                en: "PubMed has withdrawn the record of '\(key)' (\(work.label)), seen on \(day)")
        }
        if work.isPreprint, work.notices.contains(where: { $0.kind == "update" }) {
            let notice = told("update")
            add(
                .preprintPublished, key, place, nl: "'\(key)' (\(work.label)) is na de voorpublicatie verschenen\(notice)",
                en: "'\(key)' (\(work.label)) is a preprint that has been published since\(notice)")
        }
    }
}
