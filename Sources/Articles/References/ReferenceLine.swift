/// A line or block of an article's text, with its place.
public struct ReferenceLine: Hashable, Sendable {
    /// The words, without the line's end.
    public var text: String
    /// Where it begins: code points from the beginning of the article's text.
    public var start: Int

    /// A line and where it begins.
    public init(_ text: String, start: Int) {
        self.text = text
        self.start = start
    }

    /// The lines of a text, each with its place; empty ones too, for they part paragraphs.
    public static func lines(of text: String) -> [ReferenceLine] {
        var lines: [ReferenceLine] = []
        var line = String.UnicodeScalarView()
        var (start, offset) = (0, 0)
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            offset += 1
            if scalar == "\n", previous == "\r" {
                start = offset
            } else if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
                lines.append(ReferenceLine(String(line), start: start))
                line = String.UnicodeScalarView()
                start = offset
            } else {
                line.append(scalar)
            }
            previous = scalar
        }
        lines.append(ReferenceLine(String(line), start: start))
        return lines
    }
}
