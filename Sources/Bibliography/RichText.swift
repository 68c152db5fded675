/// Text with the markup that PubMed allows inside it: nothing is lost between XML and bibliography.
///
/// Holds the mixed content of `ArticleTitle`, `AbstractText`, `VernacularTitle`, `BookTitle`, `Keyword`, `Citation` and others:
/// `b`, `i`, `u`, `sup`, `sub`, nested at any depth, and MathML.
public struct RichText: Hashable, Sendable {
    /// A stretch of text, a styled stretch or a formula.
    public enum Run: Hashable, Sendable {
        /// Plain characters.
        case text(String)
        /// A stretch set in a style, which may hold others.
        case styled(Style, [Run])
        /// A formula.
        case math(MathFormula)
    }

    /// How a stretch is set.
    public enum Style: String, Hashable, Sendable, CaseIterable {
        /// DTD `i`.
        case italic = "i"
        /// DTD `b`.
        case bold = "b"
        /// DTD `u`.
        case underline = "u"
        /// DTD `sup`.
        case superscript = "sup"
        /// DTD `sub`.
        case `subscript` = "sub"
    }

    /// The runs in reading order.
    public var runs: [Run]

    /// The runs as they are; ``folded()`` brings text read from XML to its normal form.
    public init(_ runs: [Run] = []) {
        self.runs = runs
    }

    /// Plain text; characters such as `<` stand for themselves.
    public init(plain text: String) {
        runs = text.isEmpty ? [] : [.text(text)]
    }

    /// The words without markup, runs of XML white space as one space, ends trimmed; other Unicode space is kept.
    public var plainText: String {
        if runs.isEmpty { return "" }
        if runs.count == 1, case .text(let text) = runs[0] { return text.foldingXMLSpace() }
        var text = ""
        RichText.appendText(of: runs, to: &text)
        return text.foldingXMLSpace()
    }

    /// Whether there is nothing to read.
    public var isEmpty: Bool {
        runs.allSatisfy { run in
            switch run {
            case .text(let text): text.utf8.allSatisfy(\.isXMLSpace)
            case .styled(_, let inner): RichText(inner).isEmpty
            case .math(let formula): formula.text.isEmpty
            }
        }
    }

    private static func appendText(of runs: [Run], to text: inout String) {
        for run in runs {
            switch run {
            case .text(let part): text += part
            case .styled(_, let inner): appendText(of: inner, to: &text)
            case .math(let formula): text += formula.text
            }
        }
    }
}

/// A formula: its MathML, word for word, and what can be read of it.
public struct MathFormula: Hashable, Sendable {
    /// The `math` element as XML, with the declaration of the namespace prefix it uses.
    public let source: String

    /// - Returns: `nil` unless the source is one well-closed `math` element, with or without a prefix.
    public init?(source: String) {
        guard MarkupScanner.isOneElement(source, localName: "math") else { return nil }
        self.source = source
    }

    /// The text nodes in document order, white space folded: `p<0.05`.
    public var text: String { MarkupScanner.text(ofXML: source).foldingXMLSpace() }
}

extension RichText: ExpressibleByStringLiteral, CustomStringConvertible {
    /// A literal is plain text.
    public init(stringLiteral value: String) { self.init(plain: value) }

    /// The markup form.
    public var description: String { markup }
}

extension RichText: Codable {
    /// Written as its markup.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(markup)
    }

    /// - Throws: `DecodingError` when the text is not markup.
    public init(from decoder: any Decoder) throws {
        self = try decoder.identifier("rich text", RichText.init(markup:))
    }
}

extension String {
    /// Runs of XML white space as one space, ends trimmed.
    func foldingXMLSpace() -> String {
        if isFoldedXMLSpace { return self }
        var text = self
        return text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { buffer in
                var count = 0
                var owesSpace = false
                for byte in bytes {
                    if byte.isXMLSpace {
                        owesSpace = count > 0
                        continue
                    }
                    if owesSpace {
                        buffer[count] = UInt8(ascii: " ")
                        count += 1
                        owesSpace = false
                    }
                    buffer[count] = byte
                    count += 1
                }
                return count
            }
        }
    }

    /// Whether ``foldingXMLSpace()`` would change nothing.
    var isFoldedXMLSpace: Bool {
        var isAfterSpace = true
        let hasMore = hasByte { byte in
            guard byte.isXMLSpace else {
                isAfterSpace = false
                return false
            }
            defer { isAfterSpace = true }
            return isAfterSpace || byte != UInt8(ascii: " ")
        }
        return !hasMore && (isEmpty || !isAfterSpace)
    }
}
