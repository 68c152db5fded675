import Bibliography

/// Abstracts as all formats write them, in one text or in paragraphs: each section after its label and a colon, as PubMed prints them.
enum AbstractText {
    /// The paragraphs with their labels: `METHODS: We asked 31 people.` Formulas are their words, which is all that formats hold of them.
    ///
    /// A paragraph that has labels inside it is several, as it will be when it is read again.
    static func paragraphs(of abstract: Abstract) -> [RichText] {
        abstract.sections.map(paragraph).flatMap(sections(of:)).map(paragraph)
    }

    private static func paragraph(_ section: Abstract.Section) -> RichText {
        let text = section.text.runs.map(withFormulaAsWords)
        guard let label = section.label?.foldingControls, !label.isEmpty else { return RichText(text).folded() }
        return RichText([.text(label + ": ")] + text).folded()
    }

    private static func withFormulaAsWords(_ run: RichText.Run) -> RichText.Run {
        switch run {
        case .text: run
        case .styled(let style, let inner): .styled(style, inner.map(withFormulaAsWords))
        case .math(let formula): .text(formula.text)
        }
    }

    /// The abstract that paragraphs make, each with one section or several; `nil` where nothing is said.
    static func abstract(_ paragraphs: [RichText]) -> Abstract? {
        let sections = paragraphs.flatMap(sections(of:))
        return sections.isEmpty ? nil : Abstract(sections)
    }

    /// The sections of a text.
    ///
    /// Only a text that begins with a label is taken apart, where a sentence ends and a label in capitals follows. Nothing is lost
    /// by it: written again, it is the same text.
    static func sections(of text: RichText) -> [Abstract.Section] {
        var sections: [Abstract.Section] = []
        var label: String?
        var runs: [RichText.Run] = []
        func close() {
            let text = RichText(runs).folded()
            if label != nil || !text.isEmpty { sections.append(Abstract.Section(text, label: label)) }
            runs = []
        }
        for run in text.runs {
            guard case .text(let words) = run, label != nil || runs.isEmpty else {
                runs.append(run)
                continue
            }
            for piece in pieces(of: words, isStart: runs.isEmpty && sections.isEmpty && label == nil) {
                if let found = piece.label {
                    close()
                    label = found
                } else if label == nil {
                    return text.isEmpty ? [] : [Abstract.Section(text)]
                }
                if !piece.text.isEmpty { runs.append(.text(piece.text)) }
            }
        }
        close()
        return sections
    }

    /// A text cut before each label; the first piece has none unless the text begins with one.
    private static func pieces(of text: String, isStart: Bool) -> [(label: String?, text: String)] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [(label: String?, text: String)] = []
        var label: String?
        var start = 0
        var index = 0
        func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        while index < scalars.count {
            let isPlace = index == 0 ? isStart : scalars[index - 1] == " " && endsSentence(scalars[..<(index - 1)])
            if isPlace, let end = endOfLabel(scalars[index...]) {
                if index > 0 { pieces.append((label, string(start..<index))) }
                label = string(index..<end)
                start = min(end + 2, scalars.count)
                index = start
            } else {
                index += 1
            }
        }
        pieces.append((label, string(start..<scalars.count)))
        return pieces
    }

    /// Whether the text ends in a full stop or its like, closing brackets and quotes aside.
    private static func endsSentence(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let closing: [Unicode.Scalar] = [")", "]", "\"", "\u{201D}"]
        guard let last = scalars.last else { return false }
        let end = closing.contains(last) ? scalars.dropLast().last : last
        return end == "." || end == "?" || end == "!"
    }

    /// Where the colon stands after a label in capitals of three letters or more, followed by a space or the end.
    private static func endOfLabel(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let first = scalars.first, first.properties.isUppercase else { return nil }
        let joining: [Unicode.Scalar] = [" ", ",", "/", "&", "(", ")", "'", "\u{2019}", "-", "\u{2013}"]
        var letters = 0
        for index in scalars.indices.prefix(81) {
            let scalar = scalars[index]
            if scalar == ":" {
                let isEnd = index + 1 == scalars.endIndex || scalars[index + 1] == " "
                return letters >= 3 && isEnd && scalars[index - 1] != " " ? index : nil
            }
            if scalar.properties.isUppercase {
                letters += 1
            } else if !joining.contains(scalar), !("0"..."9").contains(scalar) {
                return nil
            }
        }
        return nil
    }
}
