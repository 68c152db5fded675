import Bibliography

/// ``RichText`` in the little markup that CSL-JSON allows inside a text: `<i>`, `<b>`, `<sup>`, `<sub>`.
///
/// CSL has no way to write a character that would begin a tag: `<` is plain wherever no tag follows it. Underlining and formulas have
/// no place either: their words are kept.
enum CSLMarkup {
    private static let tags: [(style: RichText.Style, name: String)] = [
        (.italic, "i"), (.bold, "b"), (.superscript, "sup"), (.subscript, "sub"),
    ]

    // MARK: Writing

    static func write(_ text: RichText) -> String {
        var written = ""
        append(text.runs, to: &written)
        return written
    }

    private static func append(_ runs: [RichText.Run], to written: inout String) {
        for run in runs {
            switch run {
            case .text(let text): written += escaped(text)
            case .math(let formula): written += escaped(formula.text)
            case .styled(let style, let inner):
                let tag = tags.first { $0.style == style }?.name
                if let tag { written += "<\(tag)>" }
                append(inner, to: &written)
                if let tag { written += "</\(tag)>" }
            }
        }
    }

    /// A `<` before what would be a tag gets an empty stretch behind it, which prints nothing and parts the two.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            let isTag = Tag(at: rest[start...]) != nil
            result += rest[..<start]
            result += isTag ? "<<b></b>" : "<"
            rest = rest[rest.index(after: start)...]
        }
        return result + rest
    }

    // MARK: Reading

    /// How deep tags may stand in each other; deeper ones are plain text.
    private static let depthLimit = 20

    /// Texts above this, in bytes, are no titles or abstracts and are not looked through for tags.
    private static let lengthLimit = 1 << 17

    /// Reads text with markup. A tag without its partner is plain text; spans are left out and what they hold is kept.
    static func read(_ text: String) -> RichText {
        guard text.utf8.contains(UInt8(ascii: "<")), text.utf8.count < lengthLimit else {
            return RichText(plain: text).folded()
        }
        var reading = Reading()
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            reading.plain += rest[..<start]
            rest = rest[start...]
            if let tag = Tag(at: rest) {
                rest = rest.dropFirst(tag.written.count)
                reading.take(tag)
            } else {
                rest = rest.dropFirst()
                reading.plain += "<"
            }
        }
        reading.plain += rest
        return RichText(reading.finish()).folded()
    }

    private struct Reading {
        /// The tags that wait for their partners, each with what stands before it at its level.
        private var open: [(tag: Tag, runs: [RichText.Run])] = []
        private var runs: [RichText.Run] = []
        var plain = ""

        mutating func take(_ tag: Tag) {
            if !tag.closes, open.count < CSLMarkup.depthLimit {
                flush()
                open.append((tag, runs))
                runs = []
            } else if tag.closes, let partner = open.lastIndex(where: { $0.tag.name == tag.name }) {
                flush()
                while open.count > partner + 1 { unwind() }
                var outer = open.removeLast()
                if let style = outer.tag.style { outer.runs.append(.styled(style, runs)) } else { outer.runs += runs }
                runs = outer.runs
            } else {
                plain += tag.written
            }
        }

        mutating func finish() -> [RichText.Run] {
            flush()
            while !open.isEmpty { unwind() }
            return runs
        }

        private mutating func flush() {
            if !plain.isEmpty { runs.append(.text(plain)) }
            plain = ""
        }

        /// The tag opened last has no partner.
        private mutating func unwind() {
            var outer = open.removeLast()
            outer.runs.append(.text(String(outer.tag.written)))
            outer.runs += runs
            runs = outer.runs
        }
    }

    /// A tag that CSL knows.
    private struct Tag {
        let written: Substring
        let name: String
        let closes: Bool

        init?(at text: Substring) {
            let window = text.prefix(64)
            guard let end = window.firstIndex(of: ">") else { return nil }
            written = window[...end]
            var inside = written.dropFirst().dropLast()
            closes = inside.first == "/"
            if closes { inside = inside.dropFirst() }
            let known = ["i", "b", "sup", "sub", "sc"]
            if known.contains(String(inside)) {
                name = String(inside)
            } else if inside == "span" && closes || inside.hasPrefix("span ") && !closes {
                name = "span"
            } else {
                return nil
            }
        }

        var style: RichText.Style? { tags.first { $0.name == name }?.style }
    }
}
