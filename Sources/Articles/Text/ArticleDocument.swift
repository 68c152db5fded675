public import Bibliography
public import Diagnostics

/// An article as it was read: its main text in blocks, what it says of itself, and the way back into the file.
///
/// Every place is a range of code points (Unicode scalars) of ``original``, counted from 0, a byte order mark and both characters
/// of a Windows line end counted: what ``SourceText`` of the same file turns into lines and columns.
public struct ArticleDocument: Hashable, Sendable {
    /// How the file is written.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case plain, markdown, html
    }

    /// The file's name as the user gave it.
    public var name: String?
    public var format: Format
    /// The encoding that the bytes were read in, by its IANA name.
    public var encoding: String
    /// The whole file, decoded.
    public var original: String
    /// The main text, in order.
    public var blocks: [ArticleBlock]
    public var metadata: ArticleMetadata
    /// What was noticed and did not hinder: warnings and notes.
    public var diagnostics: [Diagnostic]

    /// The blocks as one text, a line end between two of them.
    public var text: MappedText {
        var joined = MappedText()
        for block in blocks {
            let end = joined.original.upperBound
            if joined.count > 0 { joined.append("\n", from: end..<end) }
            joined.append(block.text)
        }
        return joined
    }
}

/// One paragraph, heading, list item … of an article.
public struct ArticleBlock: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// The level is 1 to 6; 1 is the title's.
        case heading(level: Int)
        case paragraph
        /// The marker is the number as printed or counted (`3`, `b`, `[12]`), `nil` for a bullet; the level is 1 for a list that stands
        /// in no other.
        case listItem(marker: String?, level: Int)
        case quotation
        /// The cells stand between ` | `.
        case tableRow
        case caption
    }

    /// A part of a block's text with a meaning.
    public struct Span: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// Raised text, as the mark of a note.
            case superscript
            /// A link, with its address as written.
            case link(String)
        }

        public var kind: Kind
        /// Code points of the block's text.
        public var range: Range<Int>
    }

    public var kind: Kind
    public var text: MappedText
    public var spans: [Span] = []
}

/// What an article says of itself. Nothing is made up: what is not found is `nil`.
public struct ArticleMetadata: Hashable, Sendable {
    public var title: Found<String>?
    public var authors: [Found<String>] = []
    /// The site or house that published it.
    public var publisher: Found<String>?
    public var published: Found<PartialDate>?
    /// A BCP 47 tag: `nl`, `nl-BE`, `en`.
    public var language: Found<String>?
    /// The address that the article gives as its own.
    public var url: Found<String>?
}

/// A value and where it was found.
public struct Found<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    /// For people: `meta og:title`, `JSON-LD headline`, `first heading`, `front matter date`.
    public var origin: String

    public init(_ value: Value, _ origin: String) {
        self.value = value
        self.origin = origin
    }
}
