import FactCheck
import Foundation

/// What reports of a check say, in one language; how it looks is the writers' own.
struct CheckWords {
    let words: ReportWords
    var language: Language { words.language }

    init(_ language: Language) {
        words = ReportWords(language)
    }

    /// The text in the report's language.
    func callAsFunction(_ nl: String, _ en: String) -> String { words(nl, en) }

    // MARK: Headings

    var verdict: String { words("Oordeel", "Verdict") }
    var numbers: String { words("Getallen", "Numbers") }
    var claims: String { words("Beweringen die hierop lijken", "Claims near this") }
    var candidates: String {
        words("Door niemand voor deze uitspraak gelezen", "Nobody has read these for this statement")
    }
    var candidatesNote: String {
        words(
            "Studies die er mogelijk over gaan. Ze tellen niet mee: daarvoor moet iemand ze lezen.",
            "Studies that may be about it. They do not count: someone has to read them first.")
    }
    var strengthFor: String { words("Sterkte van het bewijs ervoor", "Strength of the evidence for") }
    var strengthAgainst: String { words("Sterkte van het bewijs ertegen", "Strength of the evidence against") }
    var recognised: String { words("Herkend", "Recognised") }

    /// Over the evidence; without a verdict it is that of another statement.
    func evidence(_ check: StatementCheck) -> String {
        check.verdict == nil
            ? words("Wat er op dit gebied gelezen is", "What was read on this subject")
            : words("Wat zeggen de bronnen?", "What do the sources say?")
    }

    // MARK: The verdict

    /// `Verdict: disputed`, or that there is none.
    func headline(_ check: StatementCheck) -> String {
        let label = CheckFinding(check).label(in: language)
        return check.verdict == nil ? label.prefix(1).uppercased() + label.dropFirst() : "\(verdict): \(label)"
    }

    /// How the verdict came about, or why there is none.
    func outcome(_ check: StatementCheck) -> String {
        switch check.outcome {
        case .sameClaim: words("Een bewering in de bibliotheek zegt hetzelfde.", "A claim in the library says the same.")
        case .numbers:
            words(
                "De getallen zijn naast die van de bronnen gelegd.", "The numbers were laid beside those that sources found.")
        case .comparison:
            words(
                "Twee getallen van een bron zeggen welke van de twee groter is, of welke kant het op gaat.",
                "Two numbers of a source say which of the two is larger, or which way it goes.")
        case .finding:
            words(
                "Wat een bron vond, zegt dit of het omgekeerde.", "What a source found says this or its contrary.")
        case .contraryClaim:
            words(
                "Een bewering in de bibliotheek zegt het omgekeerde; wat de bronnen daarover zeggen is omgedraaid.",
                "A claim in the library says the contrary; what its sources say of that was turned about.")
        case .notAnswered:
            words(
                "Er zijn bronnen over gelezen, maar die geven op deze uitspraak geen antwoord.",
                "Sources were read on the subject, but they do not answer this statement.")
        case .nearClaims:
            words(
                "Er zijn beweringen die erop lijken; geen ervan zegt dit of het omgekeerde.",
                "There are claims near it; none says this or its contrary.")
        case .candidatesOnly:
            words(
                "Geen bewering in de bibliotheek lijkt erop.", "No claim in the library is near it.")
        case .nothing: CheckFinding.nothing.meaning(in: language)
        }
    }

    /// The reasons with how the verdict came about before them, each once.
    func reasons(_ check: StatementCheck) -> [String] {
        var seen: Set<String> = []
        return ([outcome(check)] + check.reasons.map { $0[language] }).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// The sides of the strength that have something to say: that against only where there is evidence on it.
    func sides(_ strength: StrengthResult) -> [(title: String, side: SideStrength)] {
        var sides = [(title: strengthFor, side: strength.evidenceFor)]
        if strength.evidenceAgainst.sourceID != nil { sides.append((strengthAgainst, strength.evidenceAgainst)) }
        return sides
    }

    func concept(_ concept: NamedConcept) -> String {
        let label = concept.label[language]
        return label.isEmpty || label.lowercased() == concept.words.lowercased() ? concept.words : "\(concept.words) → \(label)"
    }

    // MARK: Numbers

    /// A number with what it counts: `30% (disc bulge, 20 years)`.
    func quantity(_ quantity: Quantity) -> String {
        let meaning = quantity.meaning(in: language)
        return quantity.label(in: language) + (meaning.isEmpty ? "" : " (\(meaning))")
    }

    /// Whose number the statement has.
    func owner(_ owner: CheckedNumber.Found) -> String {
        words(
            "Dit getal hoort bij iets anders: \(owner.label) vond \(quantity(owner.quantity)).",
            "The number belongs to something else: \(owner.label) found \(quantity(owner.quantity)).")
    }

    var noNumberFound: String {
        words("Geen gelezen bron noemt hier een getal voor.", "No source that was read gives a number for this.")
    }

    func outcome(_ outcome: NumberOutcome) -> String {
        let sign =
            switch outcome {
            case .same: "="
            case .rounded: "≈"
            case .differs: "≠"
            case .missing: "–"
            case .incomparable: "?"
            }
        return "\(sign) \(outcome.label(in: language))"
    }

    // MARK: Evidence

    /// For which claim a reading was made; what it says of that one too, where that is something else.
    func recordedFor(_ evidence: CheckedEvidence) -> String {
        let saying =
            evidence.recorded.direction == evidence.direction
            ? ""
            : words(", waarvan het zegt: ", ", of which it says: ")
                + words.said(evidence.recorded.direction, evidence.recorded.limit)
        return words("gelezen voor de bewering ", "read for the claim ") + evidence.claim + saying
    }

    /// The evidence with that of one source together, in the order in which the sources come.
    func bySource(_ evidence: [CheckedEvidence]) -> [(source: ClaimReport.Source, readings: [CheckedEvidence])] {
        var order: [String] = []
        var readings: [String: [CheckedEvidence]] = [:]
        for item in evidence {
            let id = item.source.standing.id
            if readings[id] == nil { order.append(id) }
            readings[id, default: []].append(item)
        }
        return order.compactMap { id in
            readings[id].flatMap { list in list.first.map { ($0.source, list) } }
        }
    }

    /// Title, container and date of a source.
    func work(_ source: ClaimReport.Source) -> String {
        let published = [source.container, source.published].compactMap(\.self).joined(separator: ", ")
        return source.title + (published.isEmpty ? "" : " — \(published)")
    }

    // MARK: Claims and candidates

    /// From 0 to 100.
    func score(_ score: Double) -> String {
        score.isFinite ? String(Int((100 * min(max(score, 0), 1)).rounded())) : "0"
    }

    func differences(_ claim: MatchedClaim) -> String {
        guard !claim.saysTheSame else { return words("zegt hetzelfde", "says the same") }
        let names = claim.differences.map { difference in
            switch difference {
            case .number: words("getal", "number")
            case .direction: words("richting", "direction")
            case .negation: words("ontkenning", "negation")
            case .concept: words("begrip", "concept")
            case .detail: words("de een zegt meer dan de ander", "one says more than the other")
            }
        }
        return words("verschilt: ", "differs: ") + names.joined(separator: ", ")
    }

    /// What the verdict on a claim itself is.
    func verdict(on claim: MatchedClaim) -> String {
        words("oordeel over die bewering: ", "verdict on that claim: ") + claim.verdict.label(in: language)
    }

    func stance(_ stance: CandidateStudy.Stance) -> String {
        switch stance {
        case .possiblySupports: words("steunt dit mogelijk: lees het na", "possibly supports it: read it")
        case .possiblyDisputes: words("spreekt dit mogelijk tegen: lees het na", "possibly disputes it: read it")
        case .unclear: words("onduidelijk wat het hierover zegt: lees het na", "unclear what it says of this: read it")
        }
    }

    func design(_ candidate: CandidateStudy) -> String {
        words.design(candidate.design) + (candidate.isRetracted ? words(", INGETROKKEN", ", RETRACTED") : "")
    }

    func number(_ number: CandidateStudy.Number) -> String {
        words(
            "\(outcome(number.outcome)): de uitspraak zegt \(number.claimed), die zin \(number.found)",
            "\(outcome(number.outcome)): the statement says \(number.claimed), that sentence \(number.found)")
    }

    // MARK: Articles

    func title(_ check: ArticleCheck) -> String { check.title ?? name(check) }

    /// The file's name, without the folders of whoever checked it.
    func name(_ check: ArticleCheck) -> String {
        if check.name == "-" { return words("standaardinvoer", "standard input") }
        return check.name.split(separator: "/").last.map(String.init) ?? check.name
    }

    /// How many sentences were checked, of how many.
    func extent(_ check: ArticleCheck) -> String {
        let all = check.blocks.filter { $0.kind != .heading }.reduce(0) { $0 + $1.sentences.count }
        let checked = check.checks.count
        return words(
            "\(all) \(all == 1 ? "zin" : "zinnen"), waarvan \(checked) nagegaan",
            "\(all) \(all == 1 ? "sentence" : "sentences"), \(checked) checked")
    }

    /// The findings that occur, with the numbers of the statements, from 1.
    func tally(_ checks: [StatementCheck]) -> [(finding: CheckFinding, numbers: [Int])] {
        var numbers: [CheckFinding: [Int]] = [:]
        for (index, check) in checks.enumerated() { numbers[CheckFinding(check), default: []].append(index + 1) }
        return CheckFinding.all.compactMap { finding in numbers[finding].map { (finding, $0) } }
    }

    var nothingChecked: String {
        words(
            "Geen zin is als bewering herkend; er is niets nagegaan.",
            "No sentence was recognised as a claim; nothing was checked.")
    }
}
