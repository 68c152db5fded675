public import EvidenceModel
import Foundation
import Yams

/// Writes a dossier as YAML, in the key order of the format; reading it back gives the same dossier.
public struct DossierWriter {
    public init() {}

    /// - Throws: what the YAML emitter throws, which no valid dossier makes it do.
    public func write(_ dossier: Dossier) throws -> String {
        var root = Pairs()
        root.add("format", .plain("1"))
        root.add("article", article(dossier.article))
        root.add("references", list(dossier.references.map(reference)))
        root.add("sources", list(dossier.sources.map(source)))
        let keys = Set(dossier.references.map(\.key))
        root.add("claims", list(dossier.claims.map { claim($0, keys) }))
        return try Yams.serialize(node: root.block, indent: 2, width: -1, allowUnicode: true)
    }

    private func article(_ article: ArticleEntry) -> Node {
        var pairs = Pairs()
        pairs.add("id", .plain(article.id))
        pairs.add("title", .quoted(article.title))
        pairs.add("url", .text(article.url))
        pairs.add("authors", .flow(article.authors.map(Node.quoted)))
        pairs.add("publisher", .text(article.publisher))
        pairs.add("published", article.published.map(Node.plain))
        pairs.add("language", .plain(article.language))
        var text = Pairs()
        text.add("file", .quoted(article.textFile))
        text.add("kind", .plain(article.textKind.rawValue))
        pairs.add("text", text.flow)
        return pairs.block
    }

    private func reference(_ reference: ReferenceEntry) -> Node {
        var pairs = Pairs()
        pairs.add("key", .plain(reference.key))
        pairs.add("printed", .quoted(reference.printed))
        add(reference.identifiers, to: &pairs)
        add(reference.appraisal, to: &pairs)
        return pairs.block
    }

    private func source(_ source: SourceEntry) -> Node {
        var pairs = Pairs()
        pairs.add("key", .plain(source.key))
        switch source.description {
        case .expert(let name, let role):
            var expert = Pairs()
            expert.add("name", .quoted(name))
            expert.add("role", .text(role))
            pairs.add("expert", expert.flow)
        case .page(let work): pairs.add("page", self.work(work))
        case .study(let work): pairs.add("study", self.work(work))
        case .stored(let identifiers): add(identifiers, to: &pairs)
        }
        add(source.appraisal, to: &pairs)
        return pairs.block
    }

    private func work(_ work: WorkDescription) -> Node {
        var pairs = Pairs()
        pairs.add("title", .quoted(work.title))
        pairs.add("authors", .flow(work.authors.map(Node.quoted)))
        pairs.add("journal", .text(work.journal))
        pairs.add("volume", .text(work.volume))
        pairs.add("issue", .text(work.issue))
        pairs.add("pages", .text(work.pages))
        pairs.add("publisher", .text(work.publisher))
        pairs.add("published", work.published.map(Node.plain))
        pairs.add("language", .text(work.language))
        add(work.identifiers, to: &pairs)
        return pairs.block
    }

    private func add(_ identifiers: DeclaredIdentifiers, to pairs: inout Pairs) {
        pairs.add("pmid", identifiers.pmid.map(Node.plain))
        pairs.add("doi", .text(identifiers.doi))
        pairs.add("pmcid", .text(identifiers.pmcid))
        pairs.add("url", .text(identifiers.url))
    }

    private func add(_ appraisal: Appraisal, to pairs: inout Pairs) {
        pairs.add("design", appraisal.design.map(Node.plain))
        pairs.add("pools", .flow(appraisal.pools.map(Node.plain)))
    }

    private func claim(_ entry: ClaimEntry, _ references: Set<String>) -> Node {
        var pairs = Pairs()
        switch entry.definition {
        case .defined(let claim):
            pairs.add("id", .plain(claim.id))
            pairs.add("kind", .plain(claim.kind.rawValue))
            pairs.add("statement", localized(claim.statement))
        case .reference(let article, let claim):
            pairs.add("claim", .plain("\(article)/\(claim)"))
        }
        pairs.add("quote", quote(entry.quote))
        if entry.state != .anchored { pairs.add("state", .plain(entry.state.rawValue)) }
        if case .defined(let claim) = entry.definition {
            pairs.add("about", .flow(claim.about.map(Node.plain)))
            pairs.add("quantities", list(claim.quantities.map(quantity)))
        }
        pairs.add("cites", cites(entry.cites, references))
        if case .defined(let claim) = entry.definition { pairs.add("note", claim.note.map(localized)) }
        pairs.add("evidence", list(entry.evidence.map { evidence($0.evidence) }))
        pairs.add("reviews", list(entry.reviews.map { review($0.review) }))
        return pairs.block
    }

    private func quote(_ quote: Quote) -> Node {
        var pairs = Pairs()
        pairs.add("exact", .quoted(quote.exact))
        pairs.add("prefix", .text(quote.prefix))
        pairs.add("suffix", .text(quote.suffix))
        return pairs.block
    }

    /// Keys on one line; a citation whose tie the key alone does not give is written out.
    private func cites(_ cites: [ClaimEntry.Cite], _ references: Set<String>) -> Node? {
        let isPlain = cites.map { $0.tie == Tie.standard(for: $0.key, references) }
        let nodes = zip(cites, isPlain).map { cite, isPlain in
            var pairs = Pairs()
            pairs.add("source", .plain(cite.key))
            pairs.add("tie", .plain(cite.tie.rawValue))
            return isPlain ? .plain(cite.key) : pairs.flow
        }
        return isPlain.allSatisfy(\.self) ? .flow(nodes) : list(nodes)
    }

    private func evidence(_ evidence: Evidence) -> Node {
        var pairs = Pairs()
        pairs.add("source", .plain(evidence.source))
        pairs.add("direction", .plain(evidence.direction.rawValue))
        pairs.add("limit", evidence.limit.map { .plain($0.rawValue) })
        if evidence.directness == .indirect { pairs.add("directness", .plain("indirect")) }
        pairs.add("basis", .plain(evidence.basis.rawValue))
        if !evidence.finding.isEmpty { pairs.add("finding", localized(evidence.finding)) }
        pairs.add("passage", .text(evidence.passage))
        pairs.add("quantities", list(evidence.quantities.map(quantity)))
        pairs.add("assessor", .quoted(evidence.assessor))
        pairs.add("date", .plain(evidence.date))
        pairs.add("note", evidence.note.map(localized))
        return pairs.block
    }

    private func review(_ review: Review) -> Node {
        var pairs = Pairs()
        pairs.add("rating", .plain(review.rating.rawValue))
        pairs.add("by", .quoted(review.by))
        pairs.add("date", .plain(review.date))
        pairs.add("note", .text(review.note))
        pairs.add("statement", .quoted(review.statement))
        return pairs.block
    }

    private func quantity(_ quantity: Quantity) -> Node {
        func numbers(_ range: NumberRange?) -> Node? {
            range.flatMap { Node.flow([.plain("\($0.low)"), .plain("\($0.high)")]) }
        }
        var pairs = Pairs()
        pairs.add("id", quantity.id.map(Node.plain))
        pairs.add("answers", quantity.answers.map(Node.plain))
        pairs.add("measure", .quoted(quantity.measure))
        pairs.add("statistic", .text(quantity.statistic))
        if quantity.comparator != .equal { pairs.add("comparator", .quoted(quantity.comparator.rawValue)) }
        pairs.add("value", quantity.value.map { .plain("\($0)") })
        pairs.add("range", numbers(quantity.range))
        pairs.add("bounds", numbers(quantity.bounds))
        pairs.add("unit", .text(quantity.unit))
        pairs.add("denominator", quantity.denominator.map { .plain("\($0)") })
        pairs.add("population", .text(quantity.population))
        pairs.add("age", quantity.age.flatMap { $0.low == $0.high ? .plain("\($0.low)") : numbers($0) })
        pairs.add("period", .text(quantity.period))
        return pairs.flow
    }

    private func localized(_ text: LocalizedText) -> Node {
        var pairs = Pairs()
        pairs.add("nl", .text(text.nl))
        pairs.add("en", .text(text.en))
        return pairs.block
    }

    private func list(_ nodes: [Node]) -> Node? {
        nodes.isEmpty ? nil : Node(nodes, .implicit, .block)
    }
}

/// Keys and values in order; values that are absent are left out.
private struct Pairs {
    private var pairs: [(Node, Node)] = []

    mutating func add(_ key: String, _ value: Node?) {
        guard let value else { return }
        pairs.append((.plain(key), value))
    }

    var block: Node { Node(pairs, .implicit, .block) }
    var flow: Node { Node(pairs, .implicit, .flow) }
}

extension Node {
    /// A word that needs no quotes: a key, a slug, a number, a date.
    fileprivate static func plain(_ word: String) -> Node {
        YAMLNull.words.contains(word) ? quoted(word) : Node(word, .implicit, .plain)
    }

    /// Any text, in double quotes, so that nothing in it is read as YAML.
    fileprivate static func quoted(_ text: String) -> Node {
        Node(text, Tag(.str), .doubleQuoted)
    }

    /// A quoted text, or nothing.
    fileprivate static func text(_ text: String?) -> Node? {
        text.map(quoted)
    }

    /// A list on one line, or nothing when it is empty.
    fileprivate static func flow(_ nodes: [Node]) -> Node? {
        nodes.isEmpty ? nil : Node(nodes, .implicit, .flow)
    }
}
