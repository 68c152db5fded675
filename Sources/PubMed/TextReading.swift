import Bibliography
import XMLReading

/// Text of an element, as PubMed means it: runs of XML white space are one space, ends are trimmed.
extension XMLReader {
    /// The text without markup; empty where there is none.
    func string() throws -> String {
        try foldedText()
    }

    /// The text without markup, or `nil` where there is none.
    func nonEmptyString() throws -> String? {
        let text = try string()
        return text.isEmpty ? nil : text
    }

    /// The text with its markup (the DTD's `%text;`: b, i, sup, sub, u; `mml:math`; `DispFormula`).
    func richText() throws -> RichText {
        if isPlain { return RichText(plain: try foldedText()) }
        return RichText(try runs()).folded()
    }

    /// The text with its markup, or `nil` where there is nothing to read.
    func nonEmptyRichText() throws -> RichText? {
        let text = try richText()
        return text.isEmpty ? nil : text
    }

    /// The texts of the children of this name.
    func strings(of child: String) throws -> [String] {
        var result: [String] = []
        try forEachChild { name in
            if name == child, let text = try nonEmptyString() { result.append(text) }
        }
        return result
    }

    private func runs() throws -> [RichText.Run] {
        var runs: [RichText.Run] = []
        try forEachNode { node in
            switch node {
            case .text(let text): runs.append(.text(text))
            case .element("math"), .element("mml:math"):
                let source = try outerXML()
                runs.append(MathFormula(source: source).map(RichText.Run.math) ?? .text(source))
            case .element(let name):
                if let style = RichText.Style(rawValue: name) {
                    runs.append(.styled(style, try self.runs()))
                } else {
                    // DispFormula, and any element a later DTD may bring: its words are kept.
                    runs += try self.runs()
                }
            }
        }
        return runs
    }
}
