extension RichText {
    /// The text as a small markup: `<i>`, `<b>`, `<u>`, `<sup>`, `<sub>`, MathML as it is, and `&lt; &gt; &amp;` for the three
    /// characters. It is well-formed XML content and reads back to the same value through ``init(markup:)``.
    public var markup: String {
        plainRun ?? String(decoding: markupBytes, as: UTF8.self)
    }

    /// The text where it is a single run that needs no markup.
    var plainRun: String? {
        guard runs.count == 1, case .text(var text) = runs[0] else { return nil }
        // Without a way out of the loop, which lets the compiler look at many bytes at once.
        let special = text.withUTF8 { bytes in bytes.reduce(0 as UInt8) { $0 | (RichText.isSpecial($1) ? 1 : 0) } }
        return special == 0 ? text : nil
    }

    /// ``markup`` in UTF-8.
    var markupBytes: [UInt8] {
        var bytes: [UInt8] = []
        RichText.appendMarkup(of: runs, to: &bytes)
        return bytes
    }

    /// Reads what ``markup`` writes.
    ///
    /// - Returns: `nil` for an unknown or unclosed tag, an unknown `&name;`, or more than 200 levels.
    public init?(markup: String) {
        guard markup.hasByte(where: { $0 == 0x26 || $0 == 0x3C }) else {
            self.init(plain: markup)
            return
        }
        var scanner = MarkupScanner(markup)
        guard let runs = scanner.runs(closing: nil, depth: 0) else { return nil }
        self.init(runs)
    }

    /// Whether the byte is one of `& < >`.
    private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x3C || byte == 0x3E }

    private static func appendMarkup(of runs: [Run], to bytes: inout [UInt8]) {
        for run in runs {
            switch run {
            case .text(var text):
                text.withUTF8 { appendEscaped($0, to: &bytes) }
            case .styled(let style, let inner):
                bytes.append(contentsOf: "<\(style.rawValue)>".utf8)
                appendMarkup(of: inner, to: &bytes)
                bytes.append(contentsOf: "</\(style.rawValue)>".utf8)
            case .math(let formula):
                bytes.append(contentsOf: formula.source.utf8)
            }
        }
    }

    private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        for index in 0..<text.count where isSpecial(text[index]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            switch text[index] {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            default: bytes.append(contentsOf: "&gt;".utf8)
            }
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}

/// Reads the small markup of ``RichText``, and enough XML to find the end and the text of a formula.
struct MarkupScanner {
    private static let depthLimit = 200
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The runs up to the closing tag of `name`, or up to the end for `nil`.
    mutating func runs(closing name: String?, depth: Int) -> [RichText.Run]? {
        guard depth <= MarkupScanner.depthLimit else { return nil }
        var result: [RichText.Run] = []
        while position < scalars.count {
            guard scalars[position] == "<" else {
                guard let text = text() else { return nil }
                result.append(.text(text))
                continue
            }
            let start = position
            guard let tag = tag() else { return nil }
            if tag.closes { return tag.name == name ? result : nil }
            if let style = RichText.Style(rawValue: tag.name), !tag.isEmpty {
                guard let inner = runs(closing: tag.name, depth: depth + 1) else { return nil }
                result.append(.styled(style, inner))
            } else if tag.localName == "math", skipElement(tag),
                let formula = MathFormula(source: MarkupScanner.string(scalars[start..<position]))
            {
                result.append(.math(formula))
            } else {
                return nil
            }
        }
        return name == nil ? result : nil
    }

    /// Whether `xml` is exactly one element with this local name.
    static func isOneElement(_ xml: String, localName: String) -> Bool {
        var scanner = MarkupScanner(xml)
        guard scanner.scalars.first == "<", let tag = scanner.tag(), !tag.closes, tag.localName == localName else {
            return false
        }
        return scanner.skipElement(tag) && scanner.position == scanner.scalars.count
    }

    /// The text between the tags of `xml`, the five predefined and the numeric references resolved.
    static func text(ofXML xml: String) -> String {
        var scanner = MarkupScanner(xml)
        var result = ""
        while scanner.position < scanner.scalars.count {
            if scanner.scalars[scanner.position] == "<" {
                guard scanner.tag() != nil else { return result }
            } else {
                guard let text = scanner.text() else { return result }
                result += text
            }
        }
        return result
    }

    private struct Tag {
        var name: String
        var closes: Bool
        var isEmpty: Bool
        var localName: String { String(name.split(separator: ":").last ?? "") }
    }

    /// Reads the tag at the position; a `>` inside an attribute's quotes does not end it.
    private mutating func tag() -> Tag? {
        var end = position + 1
        var quote: Unicode.Scalar?
        while end < scalars.count, quote != nil || scalars[end] != ">" {
            if let open = quote {
                if scalars[end] == open { quote = nil }
            } else if scalars[end] == "\"" || scalars[end] == "'" {
                quote = scalars[end]
            }
            end += 1
        }
        guard end < scalars.count else { return nil }
        var inside = scalars[(position + 1)..<end]
        let closes = inside.first == "/"
        if closes { inside = inside.dropFirst() }
        let isEmpty = !closes && inside.last == "/"
        if isEmpty { inside = inside.dropLast() }
        let name = inside.prefix { !$0.isXMLSpace }
        guard !name.isEmpty else { return nil }
        position = end + 1
        return Tag(name: MarkupScanner.string(name), closes: closes, isEmpty: isEmpty)
    }

    /// Moves past the end of the element whose opening tag was just read; tags must pair.
    private mutating func skipElement(_ opening: Tag) -> Bool {
        if opening.isEmpty { return true }
        var open = [opening.name]
        while let name = open.last {
            while position < scalars.count, scalars[position] != "<" { position += 1 }
            guard position < scalars.count, let tag = tag() else { return false }
            if tag.closes {
                guard tag.name == name else { return false }
                open.removeLast()
            } else if !tag.isEmpty {
                open.append(tag.name)
            }
        }
        return true
    }

    /// Text up to the next tag.
    private mutating func text() -> String? {
        var result = String.UnicodeScalarView()
        while position < scalars.count, scalars[position] != "<" {
            if scalars[position] == "&" {
                guard let end = scalars[position...].firstIndex(of: ";"),
                    let scalar = MarkupScanner.reference(MarkupScanner.string(scalars[(position + 1)..<end]))
                else { return nil }
                result.append(scalar)
                position = end + 1
            } else {
                result.append(scalars[position])
                position += 1
            }
        }
        return String(result)
    }

    private static func reference(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init)
        }
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
