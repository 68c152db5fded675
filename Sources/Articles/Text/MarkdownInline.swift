/// Takes the marks out of a line of Markdown: emphasis, code, links, pictures, notes, a few HTML tags, escapes, and entities.
struct MarkdownInline {
    private var builder = MappedTextBuilder()
    private(set) var spans: [ArticleBlock.Span] = []

    var mapped: MappedText { builder.mapped }
    var isEmpty: Bool { builder.isEmpty }

    mutating func insert(_ text: String, at place: Int) { builder.insert(text, at: place) }
    mutating func breakLine(at place: Int) { builder.breakLine(at: place) }
    /// Drops the white space owed at the end of a table's cell.
    mutating func endPiece() { builder.forgetSpace() }

    /// Appends a stretch of the original; the slice's indices are its places.
    mutating func append(_ text: ArraySlice<Unicode.Scalar>) {
        var index = text.startIndex
        while index < text.endIndex {
            index = step(text, index)
        }
    }

    private mutating func step(_ text: ArraySlice<Unicode.Scalar>, _ index: Int) -> Int {
        let scalar = text[index]
        let next = index + 1 < text.endIndex ? text[index + 1] : nil
        switch scalar {
        case "\\" where next.map(Self.isPunctuation) == true:
            copy(text[(index + 1)...(index + 1)])
            return index + 2
        case "`":
            let ticks = text[index...].prefix { $0 == "`" }.count
            guard let end = Self.find(Array(repeating: "`", count: ticks), in: text, from: index + ticks) else { break }
            copy(text[(index + ticks)..<end])
            return end + ticks
        case "*", "_", "~":
            let run = text[index...].prefix { $0 == scalar }.count
            let before = index > text.startIndex ? text[index - 1] : " "
            let after = index + run < text.endIndex ? text[index + run] : " "
            guard Self.isEmphasis(scalar, run, before, after) else { break }
            return index + run
        case "!" where next == "[":
            if let link = Self.link(text, index + 1) { return link.end }
        case "[":
            if next == "^", let end = Self.find(["]"], in: text, from: index + 2) {
                let start = builder.next
                copy(text[(index + 2)..<end])
                spans.append(.init(kind: .superscript, range: start..<builder.mapped.count))
                return end + 1
            }
            if let link = Self.link(text, index) {
                let start = builder.next
                append(link.label)
                let end = builder.mapped.count
                if end > start { spans.append(.init(kind: .link(link.address), range: start..<end)) }
                return link.end
            }
        case "<":
            if let end = appendTag(text, index) { return end }
        case "&":
            if let entity = Self.entity(text, index) {
                builder.append(String(Character(entity.scalar)), from: index..<entity.end, isVerbatim: false)
                return entity.end
            }
        default: break
        }
        // A character and the marks upon it, up to the next mark of Markdown.
        var end = index + 1
        while end < text.endIndex, !"\\`*_~![<&".unicodeScalars.contains(text[end]) { end += 1 }
        copy(text[index..<end])
        return end
    }

    private mutating func copy(_ text: ArraySlice<Unicode.Scalar>) {
        builder.append(String(String.UnicodeScalarView(text)), from: text.startIndex..<text.endIndex)
    }

    /// An address in angle brackets, raised text, or any other tag, which is left out; `nil` when it is none of them.
    private mutating func appendTag(_ text: ArraySlice<Unicode.Scalar>, _ index: Int) -> Int? {
        guard let end = Self.find([">"], in: text, from: index + 1), end - index < 500 else { return nil }
        let inside = text[(index + 1)..<end]
        let words = String(String.UnicodeScalarView(inside))
        if words.hasPrefix("http://") || words.hasPrefix("https://") {
            let start = builder.next
            copy(inside)
            spans.append(.init(kind: .link(words), range: start..<builder.mapped.count))
            return end + 1
        }
        if words.lowercased() == "sup", let close = Self.find(Array("</sup>".unicodeScalars), in: text, from: end + 1) {
            let start = builder.next
            append(text[(end + 1)..<close])
            spans.append(.init(kind: .superscript, range: start..<builder.mapped.count))
            return close + 6
        }
        guard let first = inside.first, first.properties.isAlphabetic || first == "/" || first == "!" else { return nil }
        if words.lowercased().hasPrefix("br") { builder.breakLine(at: index) }
        return end + 1
    }

    /// `[label](address "title")`, `[label][key]`.
    private static func link(
        _ text: ArraySlice<Unicode.Scalar>, _ index: Int
    ) -> (label: ArraySlice<Unicode.Scalar>, address: String, end: Int)? {
        var depth = 0
        var close = index
        while close < text.endIndex, close - index < 500 {
            if text[close] == "[" { depth += 1 }
            if text[close] == "]" { depth -= 1 }
            if depth == 0 { break }
            close += 1
        }
        guard close < text.endIndex, text[close] == "]", close + 1 < text.endIndex, text[close + 1] == "(" else { return nil }
        var end = close + 2
        var open = 1
        while end < text.endIndex, end - close < 1_000 {
            if text[end] == "(" { open += 1 }
            if text[end] == ")" { open -= 1 }
            if open == 0 { break }
            end += 1
        }
        guard end < text.endIndex, open == 0 else { return nil }
        let inside = text[(close + 2)..<end].prefix { !$0.properties.isWhitespace }
        let address = String(String.UnicodeScalarView(inside)).trimming("<>")
        return (text[(index + 1)..<close], address, end + 1)
    }

    private static func find(_ wanted: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>, from start: Int) -> Int? {
        var index = start
        // Marks that are far apart are none; and a text of open ones would be looked through to its end for each.
        while index + wanted.count <= text.endIndex, index - start < 500 {
            if text[index..<index + wanted.count].elementsEqual(wanted) { return index }
            index += 1
        }
        return nil
    }

    /// Whether a run of `*`, `_` or `~` opens or closes emphasis: it touches a word on one side, and `_` not on both.
    private static func isEmphasis(_ mark: Unicode.Scalar, _ run: Int, _ before: Unicode.Scalar, _ after: Unicode.Scalar)
        -> Bool
    {
        if mark == "~" { return run == 2 }
        let (spaceBefore, spaceAfter) = (before.properties.isWhitespace, after.properties.isWhitespace)
        if run > 3 || spaceBefore && spaceAfter { return false }
        let (wordBefore, wordAfter) = (isWord(before), isWord(after))
        if mark == "_" { return !(wordBefore && wordAfter) }
        let digits = before.properties.numericType != nil && after.properties.numericType != nil
        return !digits
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && !isWord(scalar)
    }

    private static func entity(_ text: ArraySlice<Unicode.Scalar>, _ index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        guard let end = find([";"], in: text[..<min(index + 12, text.endIndex)], from: index + 1) else {
            return nil
        }
        let name = String(String.UnicodeScalarView(text[(index + 1)..<end]))
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
        }
        let known: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}", "apos": "'", "eacute": "é", "euml": "ë",
            "iuml": "ï",
            "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "deg": "°",
        ]
        return known[name].map { ($0, end + 1) }
    }
}

extension String {
    /// Without certain characters at its ends.
    fileprivate func trimming(_ characters: String) -> String { String(self[...].trimming(characters)) }
}
