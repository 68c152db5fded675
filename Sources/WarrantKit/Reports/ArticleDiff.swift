public import Articles
public import Diagnostics
public import EvidenceModel
import EvidenceStore

/// What became of an article's quotes in a changed text; nothing in the store is changed by finding out.
public struct ArticleDiff: Hashable, Sendable {
    /// One claim's quote.
    public struct Entry: Hashable, Sendable {
        /// A place in the changed text.
        public struct Place: Hashable, Sendable {
            public var span: SourceSpan
            /// The words there.
            public var words: String
        }

        public var claim: String
        /// The quote as the store has it.
        public var quote: String
        /// As the store has it.
        public var before: OccurrenceState
        /// In the changed text.
        public var after: OccurrenceState
        /// Where it stands now; `nil` when it is orphaned.
        public var place: Place?
        /// How near the words are to the quote, from 0 to 1; `nil` unless the quote moved.
        public var similarity: Double?
        /// Where the quote may stand, when several places are about equally near.
        public var candidates: [Place] = []
    }

    public var article: String
    /// The changed text's file.
    public var file: String
    /// Whether the text is the store's, character for character.
    public var isSameText: Bool
    /// In the dossier's order.
    public var entries: [Entry]
    /// What was noticed while the text was read: warnings and notes.
    public var diagnostics: [Diagnostic]

    /// How many quotes are in a state now.
    public func count(_ state: OccurrenceState) -> Int {
        entries.reduce(0) { $0 + ($1.after == state ? 1 : 0) }
    }

    /// Compares the quotes of a dossier with a changed text.
    ///
    /// A quote that the store has as `moved` stays so when its words stand there: a person has to confirm it.
    public init(_ dossier: Dossier, with document: ArticleDocument) {
        let (words, place) = Self.comparable(document)
        let anchorer = QuoteAnchorer(words)
        let scalars = Array(words.unicodeScalars)
        let source = SourceText(document.original, name: document.name)
        func found(_ range: Range<Int>) -> Entry.Place {
            Entry.Place(span: source.span(place(range)), words: String(String.UnicodeScalarView(scalars[range])))
        }
        article = dossier.article.id
        file = document.name ?? ""
        diagnostics = document.diagnostics
        isSameText = document.original == dossier.article.text
        entries = dossier.claims.map { claim in
            var entry = Entry(claim: claim.id, quote: claim.quote.exact, before: claim.state, after: .orphaned)
            switch anchorer.anchor(exact: claim.quote.exact, prefix: claim.quote.prefix, suffix: claim.quote.suffix) {
            case .anchored(let range):
                entry.after = claim.state == .moved ? .moved : .anchored
                entry.place = found(range)
                if claim.state == .moved { entry.similarity = 1 }
            case .moved(let range, let similarity):
                (entry.after, entry.place, entry.similarity) = (.moved, found(range), similarity)
            case .orphaned(.ambiguous(let ranges)): entry.candidates = ranges.map(found)
            case .orphaned(.gone): break
            }
            return entry
        }
    }

    /// The text that quotes are looked for in, and the way from its places to the file's: a dossier's text is taken as it stands,
    /// a web page without its tags.
    private static func comparable(_ document: ArticleDocument) -> (String, (Range<Int>) -> Range<Int>) {
        guard document.format == .html else { return (document.original, { $0 }) }
        let text = document.text
        return (text.text, { text.original(of: $0) })
    }
}

extension Library {
    /// What an article from standard input is called.
    static let standardInputName = "standard input"

    /// Reads an article from a file, or from standard input (`-`): plain text, Markdown or HTML.
    ///
    /// - Throws: `Failure` of kind input: what ``ArticleReader/read(_:name:format:)`` throws, and `file.missing`, `file.is-folder`,
    ///   `file.unreadable`, `file.too-large`.
    public static func article(at path: String) throws -> ArticleDocument {
        if path == "-" { return try ArticleReader().read(try TextFile.standardInput(), name: standardInputName) }
        return try ArticleReader().read(try TextFile.bytes(path), name: path)
    }

    /// What became of an article's quotes in a changed text.
    ///
    /// - Parameter path: the changed text; `nil` for the file that the dossier names, looked for from the current folder.
    /// - Throws: `Failure` of kind input: `store.unknown-article`, and what ``article(at:)`` throws.
    public func diff(article: String, withTextAt path: String? = nil) throws -> ArticleDiff {
        let dossier = try store.dossier(of: article)
        return ArticleDiff(dossier, with: try Self.article(at: path ?? dossier.article.textFile))
    }
}
