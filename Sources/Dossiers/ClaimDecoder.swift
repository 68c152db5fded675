import Diagnostics
import EvidenceModel
import Yams

/// Decodes the entries of `claims:`.
struct ClaimDecoder {
    let log: DiagnosticLog

    func claim(_ node: Node) -> ClaimEntry? {
        guard let reader = MappingReader(node, what: "a claim", log: log) else { return nil }
        let shared = ["quote", "state", "cites", "evidence"]
        let own = ["kind", "statement", "about", "quantities", "note"]
        reader.allow(["id", "claim"] + own + shared)
        let definition = reader.has("claim") ? reference(reader, own: own) : defined(reader)
        reader.requireKey("quote")
        let quote = reader.node("quote").flatMap(quote)
        let state = reader.choice("state", OccurrenceState.self) ?? .anchored
        let cites = reader.list("cites").compactMap(cite)
        let evidence = reader.list("evidence").compactMap(evidence)
        guard let definition, let quote else { return nil }
        return ClaimEntry(
            definition: definition, quote: quote, state: state, cites: cites, evidence: evidence,
            span: reader.span(of: reader.has("id") ? "id" : "claim"))
    }

    private func defined(_ reader: MappingReader) -> ClaimEntry.Definition? {
        let id = reader.slug("id")
        let kind = reader.choice("kind", ClaimKind.self, required: true)
        reader.requireKey("statement")
        let statement = reader.node("statement").flatMap { localized($0, what: "a statement") }
        let quantities = reader.list("quantities").compactMap { QuantityDecoder(log: log).quantity($0, on: .claim) }
        let about = reader.strings("about")
        let note = reader.node("note").flatMap { localized($0, what: "a note") }
        guard let id, let kind, let statement else { return nil }
        return .defined(
            Claim(id: id, kind: kind, statement: statement, about: about, quantities: quantities, note: note))
    }

    private func reference(_ reader: MappingReader, own: [String]) -> ClaimEntry.Definition? {
        for key in own + ["id"] where reader.has(key) {
            log.error(
                "shared-claim", "'\(key)' belongs to the dossier that defines the claim",
                remedy: "take it out, or give the claim an 'id' of its own instead of 'claim'", at: reader.span(of: key))
        }
        guard let word = reader.string("claim") else { return nil }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(isSlug) else {
            log.error(
                "bad-id", "'\(word)' does not name a claim of another article", remedy: "write 'claim: article-id/claim-id'",
                at: reader.span(of: "claim"))
            return nil
        }
        return .reference(article: parts[0], claim: parts[1])
    }

    private func quote(_ node: Node) -> Quote? {
        guard let reader = MappingReader(node, what: "a quote", log: log) else { return nil }
        reader.allow(["exact", "prefix", "suffix"])
        let prefix = reader.string("prefix")
        let suffix = reader.string("suffix")
        return reader.string("exact", required: true).map { Quote(exact: $0, prefix: prefix, suffix: suffix) }
    }

    func localized(_ node: Node, what: String) -> LocalizedText? {
        guard let reader = MappingReader(node, what: what, log: log) else { return nil }
        reader.allow(["nl", "en"])
        let text = LocalizedText(nl: reader.string("nl"), en: reader.string("en"))
        if text.isEmpty {
            log.error(
                "missing-key", "\(what) has neither 'nl' nor 'en'", remedy: "write it in Dutch or English", at: reader.span)
            return nil
        }
        return text
    }

    private func cite(_ node: Node) -> ClaimEntry.Cite? {
        if case .scalar(let scalar) = node, !node.isNull {
            return ClaimEntry.Cite(key: scalar.string, tie: .listed, span: node.span)
        }
        guard let reader = MappingReader(node, what: "a citation", log: log) else { return nil }
        reader.allow(["source", "tie"])
        let tie = reader.choice("tie", Tie.self, required: true)
        guard let key = reader.string("source", required: true), let tie else { return nil }
        return ClaimEntry.Cite(key: key, tie: tie, span: reader.span(of: "source"))
    }

    private func evidence(_ node: Node) -> ClaimEntry.EvidenceEntry? {
        guard let reader = MappingReader(node, what: "an evidence", log: log) else { return nil }
        reader.allow([
            "source", "direction", "limit", "directness", "basis", "finding", "passage", "quantities", "assessor", "date",
            "note",
        ])
        let source = reader.string("source", required: true)
        let direction = reader.choice("direction", Direction.self, required: true)
        let limit = reader.choice("limit", Limit.self)
        if let direction, direction == .qualifies, !reader.has("limit") {
            log.error(
                "missing-key", "a qualifying evidence has no 'limit'",
                remedy: "say where source and claim part ways: \(Suggestions.list(Limit.allCases.map(\.rawValue)))",
                at: reader.span(of: "direction"))
        } else if let direction, direction != .qualifies, reader.has("limit") {
            log.error(
                "limit-without-qualifies", "a limit goes with direction 'qualifies', this is '\(direction.rawValue)'",
                remedy: "take the limit out, or write 'direction: qualifies'", at: reader.span(of: "limit"))
        }
        let directness = reader.choice("directness", Directness.self) ?? .direct
        let basis = reader.choice("basis", Basis.self, required: true)
        let finding = reader.node("finding").flatMap { localized($0, what: "a finding") } ?? LocalizedText()
        let passage = reader.string("passage")
        let quantities = reader.list("quantities").compactMap { QuantityDecoder(log: log).quantity($0, on: .evidence) }
        let assessor = reader.string("assessor", required: true)
        let date = reader.date("date", wholeDay: true, required: true)
        let note = reader.node("note").flatMap { localized($0, what: "a note") }
        guard let source, let direction, let basis, let assessor, let date else { return nil }
        let evidence = Evidence(
            source: source, direction: direction, limit: limit, directness: directness, basis: basis, finding: finding,
            passage: passage, quantities: quantities, assessor: assessor, date: date, note: note)
        return ClaimEntry.EvidenceEntry(evidence: evidence, span: reader.span(of: "source"))
    }
}
