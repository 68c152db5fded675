import Articles
import Bibliography
import TextAnalysis

/// Drafts a dossier of an article: its list resolved, its claims proposed, each with what ties it to sources.
struct ArticleDrafter {
    private let library: Library
    private let layout: ArticleLayout
    private let id: String
    private let language: Language

    private var document: ArticleDocument { layout.document }

    init(_ document: ArticleDocument, id: String, library: Library) {
        self.library = library
        self.id = id
        layout = ArticleLayout(document)
        language = document.metadata.language.flatMap { Language(tag: $0.value) } ?? .dutch
    }

    /// The entries of the list, each as it was read.
    var entries: [ParsedReference] { layout.list?.entries.map { CitationString.parse($0.printed) } ?? [] }

    /// - Parameter isDropping: whether stories, questions and advertising are left out of the text that is kept.
    /// - Throws: `Failure` of kind storage when SQLite fails.
    func draft(droppingNarrative isDropping: Bool) throws -> ArticleDraft {
        let parsed = entries
        let outcomes = try library.resolve(parsed)
        let references = self.references(parsed, outcomes)
        let scan = layout.list.map { MarkScan($0) }
        let running = layout.text.slice(0..<layout.listStart)
        let marks = scan?.marks(in: running, superscripts: layout.superscripts) ?? []
        let ties = layout.list.map { MarkTies(marks, in: $0) } ?? MarkTies([], entries: [], labels: [])

        let readings = ClaimProposer(language.stemming).readings(of: layout.sentences)
        let omissions = zip(layout.sentences, readings).compactMap { sentence, reading in
            if case .narrative(let kind, let reason) = reading {
                ArticleDraft.Omission(sentence: sentence, kind: kind, reason: reason)
            } else {
                nil
            }
        }
        let kept = isDropping ? KeptText(layout, without: omissions.map(\.sentence.range)) : KeptText(layout)
        var ids = try library.store.claimIDs()
        var claims = zip(layout.sentences, readings).compactMap { sentence, reading -> ArticleDraft.Claim? in
            guard case .claim(let proposal) = reading else { return nil }
            let cites = marked(sentence, marks, ties, references)
            return claim(proposal, kept.quote(sentence.range), cites, &ids)
        }
        if ties.ties.isEmpty { try TieProposer(store: library.store, references: references).propose(for: &claims) }
        return ArticleDraft(
            id: id, document: document, text: kept.text, language: language, references: references, claims: claims,
            omissions: omissions,
            sentenceCount: layout.sentences.count,
            strayMarks: ties.strays.map { layout.text.slice(marks[$0.mark].range) },
            unmarked: ties.ties.isEmpty ? [] : ties.unmarked.map { references[$0].key })
    }

    // MARK: References

    private func references(_ parsed: [ParsedReference], _ outcomes: [ReferenceOutcome]) -> [ArticleDraft.Reference] {
        var keys: Set<String> = []
        return parsed.enumerated().map { index, reference in
            let year = reference.years.first.map(String.init) ?? ""
            let name = reference.authors.first.map { Slug.make([$0.family]) } ?? ""
            let key = Slug.unique(name.isEmpty ? "entry\(index + 1)" : name + year, among: &keys, separator: "")
            return ArticleDraft.Reference(key: key, printed: reference.printed, parsed: reference, outcome: outcomes[index])
        }
    }

    // MARK: Claims

    private func claim(
        _ proposal: ProposedClaim, _ quote: Quote, _ cites: [ArticleDraft.Cite], _ ids: inout Set<String>
    ) -> ArticleDraft.Claim {
        let sentence = proposal.sentence
        let telling = Folding.words(sentence.text).filter { $0.count > 3 }.prefix(5)
        let slug = Slug.make(Array(telling))
        return ArticleDraft.Claim(
            id: Slug.unique(slug.isEmpty ? "claim" : slug, among: &ids, separator: "-"), proposal: proposal, quote: quote,
            quantities: QuantityScanner.quantities(in: sentence.text, language.stemming), cites: cites)
    }

    /// The entries that marks in or right behind a sentence point to.
    private func marked(
        _ sentence: SentenceInContext, _ marks: [MarkedCitation], _ ties: MarkTies, _ references: [ArticleDraft.Reference]
    ) -> [ArticleDraft.Cite] {
        var keys: Set<String> = []
        return ties.ties.filter { tie in
            // A mark behind the full stop belongs to the sentence before it.
            let start = marks[tie.mark].range.lowerBound
            return sentence.range.contains(max(start - 1, 0)) || sentence.range.upperBound == start
                || sentence.range.upperBound == start - 1 && !layout.sentences.contains { $0.range.contains(start - 1) }
        }.compactMap { tie in
            let key = references[tie.entry].key
            guard keys.insert(key).inserted else { return nil }
            let printed = layout.text.slice(marks[tie.mark].range)
            return ArticleDraft.Cite(
                key: key, tie: .marked, reason: LocalizedText(nl: "het teken \(printed)", en: "the mark \(printed)"))
        }
    }
}

/// Words as ids: small letters, digits and hyphens.
enum Slug {
    static func make(_ words: [String]) -> String {
        let joined = words.flatMap(Folding.words).joined(separator: "-")
        return String(joined.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(60))
            .trimmingHyphens
    }

    /// The slug, with a number behind it where it is taken.
    static func unique(_ slug: String, among taken: inout Set<String>, separator: String) -> String {
        var candidate = slug
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(slug)\(separator)\(number)"
            number += 1
        }
        return candidate
    }
}

extension String {
    fileprivate var trimmingHyphens: String {
        String(drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
    }
}

extension Language {
    /// The language as the stemmers call it.
    var stemming: StemmingLanguage { self == .dutch ? .dutch : .english }
}
