import Articles
import TextAnalysis

/// Takes an article apart for checking: every block in its order, with the sentences that are proposed as claims.
///
/// What is no claim stays in the text and is not checked: headings, captions, rows of tables, the reference list, stories, questions.
struct ArticleChecker {
    private let document: ArticleDocument
    private let language: Language

    /// - Parameter language: of the article; else as the reader told it, else Dutch, as drafts have it.
    init(_ document: ArticleDocument, language: Language? = nil) {
        self.document = document
        self.language = language ?? document.metadata.language.flatMap { Language(tag: $0.value) } ?? .dutch
    }

    /// - Parameters:
    ///   - title: the article's; else that which it has itself.
    ///   - check: what is known of one sentence.
    /// - Throws: what `check` throws.
    func check(
        title: String? = nil, by check: (_ statement: String, Language) throws -> StatementCheck
    ) rethrows -> ArticleCheck {
        let layout = ArticleLayout(document)
        let readings = zip(layout.sentences, ClaimProposer(language.stemming).readings(of: layout.sentences))
        var claims: [Int: SentenceInContext] = [:]
        for (sentence, reading) in readings {
            if case .claim = reading { claims[sentence.range.lowerBound] = sentence }
        }
        var start = 0
        let blocks = try document.blocks.map { block -> ArticleCheck.Block in
            defer { start += block.text.count + 1 }
            let sentences = try Self.sentences(of: block).flatMap { range in
                let text = block.text.slice(range)
                guard let claim = claims[start + range.lowerBound] else { return [ArticleCheck.Sentence(text: text)] }
                return try self.sentences(text, claim.text, check)
            }
            return ArticleCheck.Block(kind: Self.kind(block.kind), sentences: sentences)
        }
        let name = document.name == Library.standardInputName ? "-" : document.name ?? "-"
        return ArticleCheck(
            title: title ?? document.metadata.title?.value, name: name, language: language, blocks: blocks)
    }

    /// A sentence with what is known of it. One that says several things is taken apart at its clauses when only they are known.
    private func sentences(
        _ text: String, _ claim: String, _ check: (String, Language) throws -> StatementCheck
    ) rethrows -> [ArticleCheck.Sentence] {
        let whole = try check(claim, language)
        let clauses = Clauses.split(text)
        guard whole.verdict == nil, clauses.count > 1 else { return [ArticleCheck.Sentence(text: text, check: whole)] }
        let parts = try clauses.map { ArticleCheck.Sentence(text: $0, check: try check($0, language)) }
        return parts.contains { $0.check?.verdict != nil } ? parts : [ArticleCheck.Sentence(text: text, check: whole)]
    }

    /// The sentences with the marks behind them, so that nothing of the text is left out.
    private static func sentences(of block: ArticleBlock) -> [Range<Int>] {
        if case .heading = block.kind { return [0..<block.text.count] }
        return SentenceSplitter().sentences(in: block.text.text)
    }

    private static func kind(_ kind: ArticleBlock.Kind) -> ArticleCheck.Block.Kind {
        switch kind {
        case .heading: .heading
        case .listItem: .item
        case .paragraph, .quotation, .tableRow, .caption: .paragraph
        }
    }
}
