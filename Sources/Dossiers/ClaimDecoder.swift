import Diagnostics
import EvidenceModel
import Yams

/// Decodes the entries of `claims:`.
///
/// A claim with a fault is still given, as far as it could be read, so that its sources and quantities are checked too.
struct ClaimDecoder {
    let log: DiagnosticLog
    /// The keys of the reference list: a source that is cited by its key alone is `listed` when it stands there.
    let references: Set<String>

    func claim(_ node: Node) -> ClaimEntry? {
        guard let reader = MappingReader(node, as: .claim, log: log) else { return nil }
        var places = ClaimEntry.Places()
        let definition = reader.has("claim") ? reference(reader) : defined(reader, &places)
        reader.requireKey("quote")
        let quote = reader.node("quote").flatMap { self.quote($0, &places) }
        let state = reader.choice("state", OccurrenceState.self) ?? .anchored
        let cites = reader.list("cites").compactMap(cite)
        let evidence = reader.list("evidence").compactMap(evidence)
        let reviews = reader.has("claim") ? [] : reader.list("reviews").compactMap(review)
        guard let definition else { return nil }
        return ClaimEntry(
            definition: definition, quote: quote ?? Quote(exact: ""), state: state, cites: cites, evidence: evidence,
            reviews: reviews, span: reader.span(of: reader.has("claim") ? "claim" : "id"), places: places)
    }

    private func defined(_ reader: MappingReader, _ places: inout ClaimEntry.Places) -> ClaimEntry.Definition? {
        let id = reader.slug("id")
        let kind = reader.choice("kind", ClaimKind.self, required: true)
        reader.requireKey("statement")
        let statement = reader.node("statement").flatMap { localized($0, as: .statement) }
        let quantities = reader.list("quantities").compactMap { QuantityDecoder(log: log).quantity($0, on: .claim) }
        places.quantities = quantities.map(\.span)
        let about = reader.placedStrings("about")
        places.about = about.map(\.span)
        let note = reader.node("note").flatMap { localized($0, as: .note) }
        guard let id = id ?? reader.scalarText("id") else { return nil }
        return .defined(
            Claim(
                id: id, kind: kind ?? .opinion, statement: statement ?? LocalizedText(), about: about.map(\.text),
                quantities: quantities.map(\.quantity), note: note))
    }

    private func reference(_ reader: MappingReader) -> ClaimEntry.Definition? {
        for key in DossierPart.definingKeys where reader.has(key) {
            log.error(
                "shared-claim", "'\(key)' belongs to the dossier that defines the claim",
                remedy: "take it out, or give the claim an 'id' of its own instead of 'claim'", at: reader.keySpan(of: key))
        }
        guard let word = reader.string("claim") else { return nil }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(isSlug) else {
            log.error(
                "bad-id", "\(word.shown) does not name a claim of another article",
                remedy: "write 'claim: article-id/claim-id'",
                at: reader.span(of: "claim"))
            return nil
        }
        return .reference(article: parts[0], claim: parts[1])
    }

    private func quote(_ node: Node, _ places: inout ClaimEntry.Places) -> Quote? {
        guard let reader = MappingReader(node, as: .quote, log: log) else { return nil }
        places.quote = reader.span(of: "exact")
        let prefix = reader.string("prefix")
        let suffix = reader.string("suffix")
        return reader.string("exact", required: true).map { Quote(exact: $0, prefix: prefix, suffix: suffix) }
    }

    private func localized(_ node: Node, as part: DossierPart) -> LocalizedText? {
        guard let reader = MappingReader(node, as: part, log: log) else { return nil }
        if !reader.seems("nl"), !reader.seems("en") {
            log.error(
                "missing-key", "\(part.noun) has neither 'nl' nor 'en'", remedy: "write it in Dutch or English", at: reader.span
            )
        }
        let text = LocalizedText(nl: reader.string("nl"), en: reader.string("en"))
        return text.isEmpty ? nil : text
    }

    private func cite(_ node: Node) -> ClaimEntry.Cite? {
        if case .scalar(let scalar) = node, !node.isNull {
            return ClaimEntry.Cite(key: scalar.string, tie: Tie.standard(for: scalar.string, references), span: node.span)
        }
        guard let reader = MappingReader(node, as: .cite, log: log) else { return nil }
        let tie = reader.choice("tie", Tie.self, required: true)
        guard let key = reader.string("source", required: true) else { return nil }
        if tie == .listed, !references.contains(key) {
            log.error(
                "listed-without-reference", "\(key.shown) is not in the reference list, so it cannot be 'listed'",
                remedy: "write 'tie: marked' when the text itself names it, else take the citation out",
                at: reader.span(of: "tie"))
        }
        return ClaimEntry.Cite(key: key, tie: tie ?? .listed, span: reader.span(of: "source"))
    }

    private func evidence(_ node: Node) -> ClaimEntry.EvidenceEntry? {
        guard let reader = MappingReader(node, as: .evidence, log: log) else { return nil }
        let source = reader.string("source", required: true)
        let direction = reader.choice("direction", Direction.self, required: true)
        let limit = limit(reader, direction)
        let directness = reader.choice("directness", Directness.self) ?? .direct
        let basis = reader.choice("basis", Basis.self, required: true)
        let finding = reader.node("finding").flatMap { localized($0, as: .finding) } ?? LocalizedText()
        let passage = reader.string("passage")
        let quantities = reader.list("quantities").compactMap { QuantityDecoder(log: log).quantity($0, on: .evidence) }
        let assessor = reader.string("assessor", required: true)
        let date = reader.date("date", wholeDay: true, required: true)
        let note = reader.node("note").flatMap { localized($0, as: .note) }
        guard let source else { return nil }
        let evidence = Evidence(
            source: source, direction: direction ?? .silent, limit: limit, directness: directness, basis: basis ?? .title,
            finding: finding, passage: passage, quantities: quantities.map(\.quantity), assessor: assessor ?? "",
            date: date ?? "", note: note)
        return ClaimEntry.EvidenceEntry(
            evidence: evidence, span: reader.span(of: "source"), passageSpan: reader.span(of: "passage"),
            quantitySpans: quantities.map(\.span))
    }

    private func review(_ node: Node) -> ClaimEntry.ReviewEntry? {
        guard let reader = MappingReader(node, as: .review, log: log) else { return nil }
        let rating = reader.choice("rating", Rating.self, required: true)
        let by = reader.string("by", required: true).map(SignedText.name)
        let date = reader.date("date", wholeDay: true, required: true)
        let note = reader.string("note")
        let statement = reader.string("statement", required: true)
        for (key, fault) in [("by", by.flatMap(SignedText.fault(inName:))), ("note", note.flatMap(SignedText.fault(inNote:)))] {
            guard let fault else { continue }
            log.error(
                "bad-review-text", "'\(key)' of a review cannot be signed: \(fault)",
                remedy: "write it in plain letters and signs",
                at: reader.span(of: key))
        }
        if let statement, statement.wholeMatch(of: /[0-9a-f]{64}/) == nil {
            log.error(
                "bad-hash", "\(statement.shown) is no hash of a statement",
                remedy:
                    "sign with 'warrant review' and export the dossier, or take it from 'warrant review CLAIM --format json'",
                at: reader.span(of: "statement"))
        }
        guard let rating, let by, let date, let statement else { return nil }
        return ClaimEntry.ReviewEntry(
            review: Review(rating: rating, by: by, date: date, note: note, statement: statement), span: reader.span(of: "by"))
    }

    private func limit(_ reader: MappingReader, _ direction: Direction?) -> Limit? {
        if direction == .qualifies, !reader.seems("limit") {
            log.error(
                "missing-key", "a qualifying evidence has no 'limit'",
                remedy: "say where source and claim part ways: \(Suggestions.list(Limit.allCases.map(\.rawValue)))",
                at: reader.span(of: "direction"))
        } else if let direction, direction != .qualifies, reader.has("limit") {
            log.error(
                "limit-without-qualifies", "a limit goes with direction 'qualifies', this is '\(direction.rawValue)'",
                remedy: "take the limit out, or write 'direction: qualifies'", at: reader.span(of: "limit"))
        }
        return reader.choice("limit", Limit.self)
    }
}

extension Tie {
    /// The tie of a source that is cited by its key alone: of the reference list `listed`; beside it only the sentence itself can
    /// tie it, as with the expert it quotes.
    static func standard(for key: String, _ references: Set<String>) -> Tie {
        references.contains(key) ? .listed : .marked
    }
}
