/// What the formats that wrap stretches of text in marks have in common.
protocol MarkupWriting {
    /// Adds characters so that the format reads them as themselves.
    func escape(_ text: String, to output: inout String)
    /// What stands around a stretch in a font.
    ///
    /// - Parameter outer: the font around it.
    func marks(for formatting: Formatting, in outer: Formatting) -> (open: String, close: String)
    /// What stands around a part that stands apart.
    func marks(for display: Display) -> (open: String, close: String)
    /// What stands around a stretch that leads to an address.
    func marks(forLink address: String) -> (open: String, close: String)
}

extension MarkupWriting {
    func marks(forLink address: String) -> (open: String, close: String) { ("", "") }

    func writeMarkup(_ inlines: [Inline], in font: Formatting = Formatting(), to output: inout String) {
        for inline in inlines {
            switch inline {
            case .text(let text): escape(text, to: &output)
            case .span(let formatting, let inner):
                wrap(inner, in: font.overlaid(by: formatting), marks: marks(for: formatting, in: font), to: &output)
            case .quoted(let inner), .innerQuoted(let inner), .noCase(let inner), .noDecoration(let inner):
                writeMarkup(inner, in: font, to: &output)
            case .link(let address, let inner): wrap(inner, in: font, marks: marks(forLink: address), to: &output)
            case .block(let display, let inner): wrap(inner, in: font, marks: marks(for: display), to: &output)
            }
        }
    }

    private func wrap(_ inner: [Inline], in font: Formatting, marks: (open: String, close: String), to output: inout String) {
        output += marks.open
        writeMarkup(inner, in: font, to: &output)
        output += marks.close
    }
}
