/// Writes Markdown (CommonMark 0.31): a paragraph for each entry; what Markdown has no mark for as HTML.
public struct MarkdownWriter: OutputWriter {
    public init() {}

    public func write(_ inlines: [Inline]) -> String {
        var runs: [Run] = []
        collect(inlines, in: Formatting(), to: &runs)
        return render(runs)
    }

    public func bibliography(_ entries: [[Inline]], layout: BibliographyLayoutOptions) -> String {
        entries.map { entry in
            let text = write(entry).split(separator: "\n").map { line in String(line.drop(while: \.isWhitespace)) }
            return text.filter { !$0.isEmpty }.joined(separator: "\\\n") + "\n"
        }.joined(separator: "\n")
    }

    // MARK: Runs

    /// Characters in one font.
    private struct Run {
        var text: String
        var font: Formatting

        var isBold: Bool { font.fontWeight == .bold }
        var isItalic: Bool { font.fontStyle == .italic || font.fontStyle == .oblique }
        /// What only HTML can say.
        var elements: [(open: String, close: String)] {
            var result: [(String, String)] = []
            if font.fontVariant == .smallCaps { result.append(("<span style=\"font-variant:small-caps;\">", "</span>")) }
            if font.textDecoration == .underline { result.append(("<u>", "</u>")) }
            if font.verticalAlign == .sup { result.append(("<sup>", "</sup>")) }
            if font.verticalAlign == .sub { result.append(("<sub>", "</sub>")) }
            return result
        }
    }

    private func collect(_ inlines: [Inline], in font: Formatting, to runs: inout [Run]) {
        for inline in inlines {
            switch inline {
            case .text(let text):
                let printed = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isUnprintable }))
                if let last = runs.last, last.font == font {
                    runs[runs.count - 1].text += printed
                } else {
                    runs.append(Run(text: printed, font: font))
                }
            case .span(let formatting, let inner): collect(inner, in: font.overlaid(by: formatting), to: &runs)
            case .quoted(let inner), .innerQuoted(let inner), .noCase(let inner), .noDecoration(let inner), .link(_, let inner):
                collect(inner, in: font, to: &runs)
            case .block(let display, let inner):
                let marks = PlainLayout.marks(for: display)
                collect([.text(marks.open)] + inner + [.text(marks.close)], in: font, to: &runs)
            }
        }
    }

    private func render(_ runs: [Run]) -> String {
        var output = ""
        for (index, run) in runs.enumerated() {
            // Marks of emphasis must touch what they set.
            let start = run.text.prefix { $0.isWhitespace }
            let end = run.text.dropFirst(start.count).reversed().prefix { $0.isWhitespace }
            let core = run.text.dropFirst(start.count).dropLast(end.count)
            output += start
            if !core.isEmpty {
                let next = end.isEmpty ? runs.dropFirst(index + 1).first { !$0.text.isEmpty }?.text.first : " "
                write(String(core), as: run, next: next, to: &output)
            }
            output += String(end.reversed())
        }
        return output
    }

    private func write(_ core: String, as run: Run, next: Character?, to output: inout String) {
        let elements = run.elements
        let needsTags = !elements.isEmpty || !Self.mayTakeMarks(core, previous: output.last, next: next)
        var marks = elements
        if run.isBold { marks.append(needsTags ? ("<strong>", "</strong>") : ("**", "**")) }
        if run.isItalic { marks.append(needsTags ? ("<em>", "</em>") : ("*", "*")) }
        for mark in marks { output += mark.open }
        MarkdownEscaping.append(core, to: &output)
        for mark in marks.reversed() { output += mark.close }
    }

    /// Whether asterisks around the text would be read as marks (CommonMark, left- and right-flanking delimiter runs).
    private static func mayTakeMarks(_ core: String, previous: Character?, next: Character?) -> Bool {
        guard let first = core.first, let last = core.last, previous != "*", previous != "\\" else { return false }
        let opens = !isMark(first) || previous.map { $0.isWhitespace || isMark($0) } ?? true
        let closes = !isMark(last) || next.map { $0.isWhitespace || isMark($0) } ?? true
        return opens && closes
    }

    private static func isMark(_ character: Character) -> Bool { character.isPunctuation || character.isSymbol }
}
