public import EvidenceModel

/// An article checked sentence by sentence, its text kept in order.
public struct ArticleCheck: Hashable, Sendable {
    /// A heading, a paragraph or an item of a list.
    public struct Block: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case heading, paragraph, item
        }

        public var kind: Kind
        public var sentences: [Sentence]

        public init(kind: Kind, sentences: [Sentence]) {
            self.kind = kind
            self.sentences = sentences
        }
    }

    /// A sentence of the article as it stands.
    public struct Sentence: Hashable, Sendable {
        public var text: String
        /// `nil` for a sentence that makes no claim that can be checked.
        public var check: StatementCheck?

        public init(text: String, check: StatementCheck? = nil) {
            self.text = text
            self.check = check
        }
    }

    public var title: String?
    /// The file's name, or `-` for standard input.
    public var name: String
    public var language: Language
    public var blocks: [Block]

    public init(title: String?, name: String, language: Language, blocks: [Block]) {
        self.title = title
        self.name = name
        self.language = language
        self.blocks = blocks
    }

    /// The sentences that were checked, in order.
    public var checks: [StatementCheck] { blocks.flatMap(\.sentences).compactMap(\.check) }
}
