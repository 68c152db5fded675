/// Takes the text of a number apart into ``NumberValue/Part``s.
struct NumberScanner {
    private let scalars: [Unicode.Scalar]
    private let and: [[Unicode.Scalar]]
    private let ampersand: String
    private let variable: String
    private var index = 0

    /// - Parameter variable: whose own labels are no news, and which takes no others at its beginning unless it is one that does.
    init(_ text: String, variable: String, and: String?, ampersand: String?) {
        self.variable = variable
        scalars = Array(text.trimmed.unicodeScalars)
        self.and = ["and", and].compactMap { $0 }.filter { !$0.isEmpty }.map { Array($0.unicodeScalars) }
        // A locale without a sign of its own gives the word.
        self.ampersand = ampersand.flatMap { $0 == and ? nil : $0 } ?? "&"
    }

    mutating func parts() -> [NumberValue.Part] {
        var parts: [NumberValue.Part] = []
        var label: String?
        var current = String.UnicodeScalarView()
        func finish(joiner: String) {
            parts.append(Self.part(String(current), label: label, joiner: joiner))
            current = String.UnicodeScalarView()
        }
        while index < scalars.count {
            if current.isEmpty || scalars[index] == " ",
                let (written, length) = self.label(at: index, isMidway: !current.isEmpty)
            {
                if !current.isEmpty { finish(joiner: " ") }
                label = written
                index += length
            } else if !current.isEmpty, let (joiner, length) = self.joiner(at: index) {
                finish(joiner: joiner)
                index += length
            } else if scalars[index] == "\\", index + 1 < scalars.count, Self.isDash(scalars[index + 1]) {
                // A hyphen that is part of the number.
                current.append("-")
                index += 2
            } else {
                current.append(scalars[index])
                index += 1
            }
        }
        guard !current.isEmpty || !parts.isEmpty else { return [] }
        finish(joiner: "")
        return Self.withSubsectionsJoined(parts)
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2013}" }

    private func end(ofSpaceAt start: Int) -> Int {
        var end = start
        while end < scalars.count, scalars[end].isSpace { end += 1 }
        return end
    }

    private func joiner(at start: Int) -> (text: String, length: Int)? {
        let mark = end(ofSpaceAt: start)
        guard mark < scalars.count else { return nil }
        func joined(_ text: String, _ last: Int) -> (String, Int) { (text, end(ofSpaceAt: last) - start) }
        func verbatim(_ last: Int) -> (String, Int) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[start..<last])
            return (String(text), last - start)
        }
        switch scalars[mark] {
        case "&": return joined(" \(ampersand) ", mark + 1)
        case "-", "\u{2013}":
            var last = mark
            while last < scalars.count, Self.isDash(scalars[last]) { last += 1 }
            return joined(scalars[mark] == "-" ? "-" : "\u{2013}", last)
        case ",", ";":
            let next = end(ofSpaceAt: mark + 1)
            guard next > mark + 1 else { return nil }
            return verbatim(endOfAnd(at: next) ?? next)
        default:
            guard mark > start, let last = endOfAnd(at: mark) else { return nil }
            return verbatim(last)
        }
    }

    /// Where the words after *and* begin, if it stands at a place.
    private func endOfAnd(at start: Int) -> Int? {
        for word in and where scalars[start...].starts(with: word) {
            let last = end(ofSpaceAt: start + word.count)
            if last > start + word.count { return last }
        }
        return nil
    }

    /// A known label before a number: `fig. ` of `fig. 3`.
    private func label(at start: Int, isMidway: Bool) -> (written: String, length: Int)? {
        let first = isMidway ? start + 1 : start
        guard first < scalars.count, scalars[first].properties.isLowercase,
            let stop = scalars[first...].prefix(12).firstIndex(of: ".")
        else { return nil }
        let next = end(ofSpaceAt: stop + 1)
        guard next < scalars.count, next > stop + 1, ("0"..."9").contains(scalars[next]) || !isMidway else { return nil }
        var written = String.UnicodeScalarView()
        written.append(contentsOf: scalars[first...stop])
        let label = String(written)
        guard let term = NumberLabels.terms[label] else { return nil }
        let takesLabels = ["locator", "number", "page", "page-first"].contains(variable)
        guard isMidway || first > 0 || takesLabels || term == variable else { return nil }
        return (label, next - start)
    }

    private static func part(_ text: String, label: String?, joiner: String) -> NumberValue.Part {
        // Digits, letters, then the digits that count.
        let letters = text.drop { $0.isASCII && $0.isNumber }
        let afterLetters = letters.drop { $0.isASCII && $0.isLetter }
        let zeros = afterLetters.drop { $0 == "0" }
        let start = zeros.first.map { $0.isASCII && $0.isNumber } ?? false ? zeros.startIndex : afterLetters.startIndex
        guard afterLetters.startIndex > letters.startIndex, afterLetters.first.map({ $0.isASCII && $0.isNumber }) ?? false
        else {
            return NumberValue.Part(label: label, particle: "", value: text, joiner: joiner)
        }
        return NumberValue.Part(label: label, particle: String(text[..<start]), value: String(text[start...]), joiner: joiner)
    }

    /// With letters after a hyphen put back to their number: `12a-c` is one number.
    private static func withSubsectionsJoined(_ parts: [NumberValue.Part]) -> [NumberValue.Part] {
        var result: [NumberValue.Part] = []
        for part in parts {
            if let last = result.last, last.isRangeStart, last.particle.isEmpty, last.number != nil,
                last.value.last.map({ $0.isASCII && $0.isLetter }) ?? false,
                !part.value.isEmpty, part.particle.isEmpty, part.value.allSatisfy({ $0.isASCII && $0.isLetter || $0 == "," })
            {
                result[result.count - 1].value += "-" + part.value
                result[result.count - 1].joiner = part.joiner
            } else {
                result.append(part)
            }
        }
        return result
    }
}

/// Short labels that may stand inside numbers, as citation managers write them.
enum NumberLabels {
    /// The term that a label stands for.
    static let terms: [String: String] = [
        "add.": "addendum", "amend.": "amendment", "annot.": "annotation", "app.": "appendix", "art.": "article-locator",
        "bibliog.": "bibliography", "bk.": "book", "ch.": "chapter", "cl.": "clause", "cmt.": "comment", "col.": "column",
        "dec.": "decision", "dept.": "department", "ex.": "example", "fig.": "figure", "figs.": "figure", "fld.": "field",
        "fol.": "folio", "hypo.": "hypothetical", "illus.": "illustration", "intro.": "introduction", "l.": "line",
        "n.": "note",
        "no.": "issue", "op.": "opus", "p.": "page", "para.": "paragraph", "pmbl.": "preamble", "pp.": "page",
        "princ.": "principle",
        "pt.": "part", "pub.": "publication", "r.": "rule", "sched.": "schedule", "sec.": "section", "ser.": "series",
        "subch.": "subchapter", "subdiv.": "subdivision", "subpara.": "subparagraph", "subsec.": "subsection",
        "supp.": "supplement", "sv.": "sub-verbo", "tbl.": "table", "tit.": "title-locator", "vol.": "volume", "vrs.": "verse",
    ]
}
