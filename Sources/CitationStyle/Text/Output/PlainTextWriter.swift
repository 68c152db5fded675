/// Writes characters only: a blank line between entries, raised and lowered figures as such characters (`m²`, `CO₂`).
public struct PlainTextWriter: OutputWriter, MarkupWriting {
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
        guard text.unicodeScalars.contains(where: \.isUnprintable) else {
            output += text
            return
        }
        output.unicodeScalars.append(contentsOf: text.unicodeScalars.lazy.filter { !$0.isUnprintable })
    }

    func marks(for formatting: Formatting, in outer: Formatting) -> (open: String, close: String) { ("", "") }

    func marks(for display: Display) -> (open: String, close: String) { PlainLayout.marks(for: display) }
}

/// How text without a layout of its own sets entries and their parts apart.
enum PlainLayout {
    static func marks(for display: Display) -> (open: String, close: String) {
        switch display {
        case .block: ("\n", "\n")
        case .leftMargin: ("", " ")
        case .rightInline: ("", "")
        case .indent: ("\n    ", "")
        }
    }

    /// The entries in order, each ending its line; between them as many empty lines as the style asks for, one at least.
    static func join(_ entries: [String], layout: BibliographyLayoutOptions) -> String {
        let space = String(repeating: "\n", count: max(1, layout.entrySpacing))
        return entries.map { tidied($0) + "\n" }.joined(separator: space)
    }

    /// The entry without empty lines, spaces about line ends and doubled spaces that its parts left.
    private static func tidied(_ entry: String) -> String {
        if !entry.utf8.contains(UInt8(ascii: "\n")) { return withoutDoubledSpaces(entry) }
        let lines = entry.split(separator: "\n").map { line in
            let indent = line.hasPrefix("    ") ? "    " : ""
            return indent + line.split(separator: " ").joined(separator: " ")
        }
        return lines.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
    }

    /// A line without spaces at its ends, and with one where there are more.
    private static func withoutDoubledSpaces(_ line: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.utf8.count)
        for byte in line.utf8 where byte != UInt8(ascii: " ") || bytes.last.map({ $0 != byte }) ?? false { bytes.append(byte) }
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
