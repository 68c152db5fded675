/// A tag that may stand in a field (CSL 1.0.2 names none; these are those of CSL-JSON).
enum RichTextMarkup: String, Hashable, Sendable {
    case italic = "i"
    case bold = "b"
    case underline = "u"
    case superscript = "sup"
    case `subscript` = "sub"
    case smallCaps = "sc"
    /// `<span style="font-variant:small-caps;">`.
    case smallCapsSpan
    /// `<span class="nocase">`.
    case noCase
    /// `<span class="nodecor">`.
    case noDecoration

    /// Whether `</name>` ends it.
    func closes(_ name: String) -> Bool {
        switch self {
        case .smallCapsSpan, .noCase, .noDecoration: name == "span"
        default: name == rawValue
        }
    }

    func wrapping(_ inlines: [Inline]) -> Inline {
        switch self {
        case .italic: .span(Formatting(fontStyle: .italic), inlines)
        case .bold: .span(Formatting(fontWeight: .bold), inlines)
        case .underline: .span(Formatting(textDecoration: .underline), inlines)
        case .superscript: .span(Formatting(verticalAlign: .sup), inlines)
        case .subscript: .span(Formatting(verticalAlign: .sub), inlines)
        case .smallCaps, .smallCapsSpan: .span(Formatting(fontVariant: .smallCaps), inlines)
        case .noCase: .noCase(inlines)
        case .noDecoration: .noDecoration(inlines)
        }
    }

    /// The opening tag that the bytes begin with.
    static func opening(in bytes: ArraySlice<UInt8>) -> (markup: RichTextMarkup, length: Int)? {
        guard let tag = tag(in: bytes) else { return nil }
        if tag.text.hasPrefix("span") {
            let attributes = tag.text.dropFirst(4).filter { $0 != " " && $0 != "\t" && $0 != "\n" && $0 != ";" }
            guard tag.text.dropFirst(4).first.map({ $0 == " " || $0 == "\t" || $0 == "\n" }) == true else { return nil }
            if attributes.hasPrefix("style=\"font-variant:small-caps\"") { return (.smallCapsSpan, tag.length) }
            if attributes.hasPrefix("class=\"nocase\"") { return (.noCase, tag.length) }
            return attributes.hasPrefix("class=\"nodecor\"") ? (.noDecoration, tag.length) : nil
        }
        return plain[tag.text].map { ($0, tag.length) }
    }

    private static let plain: [String: RichTextMarkup] = [
        "i": .italic, "b": .bold, "u": .underline, "sup": .superscript, "sub": .subscript, "sc": .smallCaps,
    ]

    /// The closing tag that the bytes begin with.
    static func closing(in bytes: ArraySlice<UInt8>) -> (name: String, length: Int)? {
        guard let tag = tag(in: bytes), tag.text.hasPrefix("/") else { return nil }
        return (String(tag.text.dropFirst()), tag.length)
    }

    /// What stands between `<` and `>`, when it is short enough to be one of ours.
    private static func tag(in bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
        guard let end = bytes.prefix(80).firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let length = end - bytes.startIndex + 1
        return (String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self), length)
    }
}
