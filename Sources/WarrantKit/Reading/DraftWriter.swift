import Articles
import Dossiers
import TextAnalysis

/// Writes a draft as a dossier: one that can be added as it stands, with comments that say what a person has to decide.
public struct DraftWriter {
    private let draft: ArticleDraft
    private let words: ReportWords
    private let language: Language

    /// - Parameter language: of the comments.
    public init(_ draft: ArticleDraft, _ language: Language) {
        self.draft = draft
        self.language = language
        words = ReportWords(language)
    }

    /// The dossier as YAML.
    ///
    /// - Parameter textFile: the article's text, relative to the dossier.
    /// - Throws: what the YAML emitter throws, which no draft makes it do.
    public func write(textFile: String) throws -> String {
        // Comments by the line that they stand above; keys and ids each stand once.
        var notes = ["article:": comments]
        for reference in draft.references { notes["- key: \(reference.key)"] = comments(on: reference) }
        for claim in draft.claims { notes["- id: \(claim.id)"] = comments(on: claim) }
        let dossier = try DossierWriter().write(dossier(textFile: textFile))
        var lines: [String] = []
        for line in dossier.split(separator: "\n", omittingEmptySubsequences: false) {
            let indent = line.prefix { $0 == " " }
            if line.utf8.count < 120, let comments = notes.removeValue(forKey: String(line.dropFirst(indent.count))) {
                lines += comments.map { "\(indent)# \($0.split(whereSeparator: \.isNewline).joined(separator: " "))" }
            }
            lines.append(String(line))
        }
        if lines.last?.isEmpty == false { lines.append("") }
        return lines.joined(separator: "\n")
    }

    // MARK: The dossier

    private func dossier(textFile: String) -> Dossier {
        let nowhere = SourceSpan(at: .start)
        let metadata = draft.document.metadata
        let article = ArticleEntry(
            id: draft.id, title: metadata.title?.value ?? draft.id, url: metadata.url?.value,
            authors: metadata.authors.map(\.value), publisher: metadata.publisher?.value,
            published: metadata.published?.value.iso, language: metadata.language?.value ?? draft.language.rawValue,
            textFile: textFile, textKind: .published, text: "", span: nowhere)
        let references = draft.references.map { reference in
            ReferenceEntry(
                key: reference.key, printed: reference.printed, identifiers: identifiers(reference.outcome), span: nowhere)
        }
        let claims = draft.claims.map { claim in
            let sentence = claim.proposal.sentence.text.replacing(/\s*\[[0-9,;–\- ]+\]/, with: "")
            let statement = draft.language == .dutch ? LocalizedText(nl: sentence) : LocalizedText(en: sentence)
            let kind = ClaimKind(rawValue: claim.proposal.kind.rawValue) ?? .effect
            return ClaimEntry(
                definition: .defined(Claim(id: claim.id, kind: kind, statement: statement)), quote: claim.quote,
                cites: claim.cites.map { ClaimEntry.Cite(key: $0.key, tie: $0.tie, span: nowhere) }, span: nowhere)
        }
        return Dossier(file: "\(draft.id).yaml", article: article, references: references, claims: claims)
    }

    /// Those of the source that was found, as the store names it.
    private func identifiers(_ outcome: ReferenceOutcome) -> DeclaredIdentifiers {
        guard let source = outcome.source, let colon = source.firstIndex(of: ":") else { return DeclaredIdentifiers() }
        let value = String(source[source.index(after: colon)...])
        switch source[..<colon] {
        case "pmid": return DeclaredIdentifiers(pmid: value)
        case "doi": return DeclaredIdentifiers(doi: value)
        case "pmcid": return DeclaredIdentifiers(pmcid: value)
        case "url": return DeclaredIdentifiers(url: value)
        default: return DeclaredIdentifiers()
        }
    }

    // MARK: Comments

    private var comments: [String] {
        let metadata = draft.document.metadata
        func found(_ name: String, _ origin: String?) -> String {
            "\(name): \(origin ?? words("niet gevonden; vul aan", "not found; add it"))"
        }
        var lines = [
            words(
                "Een ontwerp van 'warrant read'. Beslis over elke bewering: laat weg wat er geen is, zeg haar in eigen woorden, kies de",
                "A draft by 'warrant read'. Decide on each claim: remove what is none, say it in words of your own, choose its"),
            words(
                "soort, en schrijf op wat de bronnen zeggen (evidence). Voeg het dan toe met 'warrant add'.",
                "kind, and write down what the sources say (evidence). Then add it with 'warrant add'."),
            words(
                "Bronnen met 'tie: proposed' zijn een voorstel; zij tellen pas mee als er 'marked' of 'listed' staat.",
                "Sources with 'tie: proposed' are proposals; they count once it says 'marked' or 'listed'."),
            found(words("titel", "title"), metadata.title?.origin),
            found(words("auteur", "author"), metadata.authors.first?.origin),
            found(words("datum", "date"), metadata.published?.origin),
            found(words("taal", "language"), metadata.language?.origin),
        ]
        if !draft.strayMarks.isEmpty {
            lines.append(
                words("tekens zonder bron in de lijst: ", "marks that no entry answers to: ")
                    + draft.strayMarks.joined(separator: ", "))
        }
        if !draft.unmarked.isEmpty {
            lines.append(
                words("bronnen waar geen teken naar wijst: ", "entries that no mark points to: ")
                    + draft.unmarked.joined(separator: ", "))
        }
        return lines
    }

    private func comments(on reference: ArticleDraft.Reference) -> [String] {
        let outcome = reference.outcome
        var lines = [standing(of: reference)]
        if outcome.state == .doubtful {
            lines += outcome.candidates.map { candidate in
                "  \(candidate.id) (\(Self.percent(candidate.confidence))): \(candidate.reason)"
            }
        }
        for wrong in outcome.wrongIdentifiers {
            let owner =
                wrong.belongsTo.map { words("hoort bij \($0)", "belongs to \($0)") } ?? words("klopt niet", "is not its own")
            let right = wrong.correct.map { words("; juist is \($0)", "; it should be \($0)") } ?? ""
            lines.append(words("let op: ", "note: ") + "\(wrong.printed) \(owner)\(right)")
        }
        return lines
    }

    /// What became of an entry, on one line.
    func standing(of reference: ArticleDraft.Reference) -> String {
        let outcome = reference.outcome
        return switch outcome.state {
        case .resolved: "\(outcome.source ?? ""): \(outcome.reason)"
        case .doubtful: words("twijfel, kies zelf: ", "in doubt, choose: ") + outcome.reason
        case .unknown: words("niet in de bibliotheek: ", "not in the library: ") + outcome.reason
        case .notAWork: words("geen studie: ", "no study: ") + outcome.reason
        }
    }

    private static func percent(_ confidence: Double) -> String { "\(Int((100 * confidence).rounded()))%" }

    /// What makes it a claim, one sign after another, each with all its words: `a number: “29%”; how it is found: “mri”, “scan”`.
    private func reasons(of claim: ArticleDraft.Claim) -> String {
        var signs: [(name: String, words: [String])] = []
        for reason in claim.proposal.reasons {
            let name = reason.name(language.stemming)
            if let index = signs.firstIndex(where: { $0.name == name }) {
                signs[index].words.append(reason.words)
            } else {
                signs.append((name, [reason.words]))
            }
        }
        return signs.map { "\($0.name): \($0.words.map { "“\($0)”" }.joined(separator: ", "))" }.joined(separator: "; ")
    }

    private func comments(on claim: ArticleDraft.Claim) -> [String] {
        var lines = [words("voorgesteld om ", "proposed for ") + reasons(of: claim)]
        lines += claim.cites.map { "\($0.key): \($0.reason[language])" }
        for (index, quantity) in claim.quantities.enumerated() {
            lines.append(
                words("een getal; noem wat het meet: ", "a number; name what it measures: ")
                    + QuantityLine.yaml(quantity, id: "n\(index + 1)"))
        }
        return lines
    }
}

/// A number as a line of a dossier, its measure left for a person to name.
enum QuantityLine {
    static func yaml(_ quantity: QuantityMention, id: String) -> String {
        var parts = ["id: \(id)", "measure: …"]
        if let statistic = quantity.statistic { parts.append("statistic: \"\(statistic)\"") }
        if quantity.comparator != .equal { parts.append("comparator: \"\(quantity.comparator.rawValue)\"") }
        if let value = quantity.value { parts.append("value: \(value)") }
        if let range = quantity.range { parts.append("range: [\(range.low), \(range.high)]") }
        if let bounds = quantity.bounds { parts.append("bounds: [\(bounds.low), \(bounds.high)]") }
        if let unit = quantity.unit { parts.append("unit: \"\(unit)\"") }
        if let denominator = quantity.denominator { parts.append("denominator: \(denominator)") }
        if let population = quantity.population { parts.append("population: \"\(population)\"") }
        if let age = age(quantity.age) { parts.append("age: \(age)") }
        if let period = quantity.period { parts.append("period: \"\(period)\"") }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    /// An age with one end only is left out: a dossier has no form for it.
    private static func age(_ age: QuantityMention.AgeBand?) -> String? {
        guard let low = age?.low, let high = age?.high else { return nil }
        return low == high ? "\(low)" : "[\(low), \(high)]"
    }
}
