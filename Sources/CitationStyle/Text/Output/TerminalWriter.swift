/// Writes text for a terminal: italic, bold and underline by escape sequences (ECMA-48, SGR), the rest as ``PlainTextWriter`` does.
///
/// Lines are not broken; that is up to whoever knows the width.
public struct TerminalWriter: OutputWriter, MarkupWriting {
    public init() {}

    public func write(_ inlines: [Inline]) -> String {
        var output = ""
        writeMarkup(inlines.withRaisedCharacters(), to: &output)
        return output
    }

    public func bibliography(_ entries: [[Inline]], layout: BibliographyLayoutOptions) -> String {
        PlainLayout.join(entries.map(write), layout: layout)
    }

    func escape(_ text: String, to output: inout String) {
        PlainTextWriter().escape(text, to: &output)
    }

    func marks(for formatting: Formatting, in outer: Formatting) -> (open: String, close: String) {
        let inner = outer.overlaid(by: formatting)
        let before = Self.codes(of: outer)
        let after = Self.codes(of: inner)
        let switches = zip(before, after).filter { $0 != $1 }
        guard !switches.isEmpty else { return ("", "") }
        return (Self.sequence(switches.map(\.1)), Self.sequence(switches.map(\.0)))
    }

    func marks(for display: Display) -> (open: String, close: String) { PlainLayout.marks(for: display) }

    /// The codes that set weight, slant and underline.
    private static func codes(of font: Formatting) -> [String] {
        let isSlanted = font.fontStyle == .italic || font.fontStyle == .oblique
        return [font.fontWeight == .bold ? "1" : "22", isSlanted ? "3" : "23", font.textDecoration == .underline ? "4" : "24"]
    }

    private static func sequence(_ codes: [String]) -> String { "\u{1B}[\(codes.joined(separator: ";"))m" }
}
