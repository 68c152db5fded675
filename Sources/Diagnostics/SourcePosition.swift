/// A place in a text: line and column count from 1, in Unicode scalars (code points); the offset counts from 0.
///
/// Editors and compilers agree on lines; columns are code points, so a caret under `ĳ` or `é` stands where a reader sees it.
public struct SourcePosition: Hashable, Comparable, Sendable, Codable {
    /// Line, from 1.
    public var line: Int
    /// Column in code points, from 1.
    public var column: Int
    /// Code points before this place, from 0; `nil` when a reader (libxml2, Yams) gave line and column only.
    public var offset: Int?

    public init(line: Int, column: Int, offset: Int? = nil) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    /// The start of a text.
    public static let start = SourcePosition(line: 1, column: 1, offset: 0)

    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A run of a text, from its first place to just past its last.
public struct SourceSpan: Hashable, Sendable, Codable {
    public var start: SourcePosition
    /// Just past the last code point; equal to `start` for a point.
    public var end: SourcePosition

    public init(_ start: SourcePosition, _ end: SourcePosition) {
        self.start = start
        self.end = end
    }

    /// A point in a text.
    public init(at position: SourcePosition) {
        self.init(position, position)
    }

    /// From the start of this span to the end of the other.
    public func through(_ other: SourceSpan) -> SourceSpan {
        SourceSpan(start, other.end)
    }
}

/// Turns code-point offsets of one text into lines and columns.
public struct SourceText: Sendable {
    public let name: String?
    public let text: String
    private let lineStarts: [Int]
    private let lineIndices: [String.Index]
    private let scalarCount: Int

    /// - Parameter name: the file's name as the user wrote it, or `nil` for text without a file (a query, standard input).
    public init(_ text: String, name: String? = nil) {
        self.text = text
        self.name = name
        var starts = [0]
        var indices = [text.startIndex]
        var offset = 0
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            offset += 1
            if scalars[index] == "\n" {
                starts.append(offset)
                indices.append(scalars.index(after: index))
            }
        }
        lineStarts = starts
        lineIndices = indices
        scalarCount = offset
    }

    /// The place `offset` code points into the text; offsets outside it are clamped.
    public func position(atOffset offset: Int) -> SourcePosition {
        let clamped = min(max(offset, 0), scalarCount)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= clamped { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: clamped - lineStarts[low] + 1, offset: clamped)
    }

    /// The UTF-16 code units before a place of this text, or `nil` when the place has no offset.
    public func utf16Offset(of position: SourcePosition) -> Int? {
        position.offset.map { offset in text.unicodeScalars.prefix(offset).reduce(0) { $0 + UTF16.width($1) } }
    }

    /// The span between two code-point offsets.
    public func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(position(atOffset: range.lowerBound), position(atOffset: range.upperBound))
    }

    /// A line's text without its line break, or `nil` past the end.
    public func line(_ number: Int) -> String? {
        scalars(ofLine: number).map { String($0) }
    }

    /// A part of a line around a column, so that a line without end can be shown.
    ///
    /// - Parameters:
    ///   - column: from 1.
    ///   - width: how many code points at most.
    /// - Returns: the code points, the column of the first of them, and whether more follow; `nil` past the last line.
    func excerpt(ofLine number: Int, around column: Int, width: Int) -> (scalars: [Unicode.Scalar], first: Int, isCut: Bool)? {
        guard let line = scalars(ofLine: number) else { return nil }
        var skipped = max(0, column - 1 - width / 3)
        if skipped > 0, let end = line.index(line.startIndex, offsetBy: width + 1, limitedBy: line.endIndex) {
            // There is more than fits; the end of a line is shown with as much before it as there is room for.
            let rest = line.index(end, offsetBy: skipped, limitedBy: line.endIndex)
            if rest == nil { skipped = max(0, line.count - width) }
        } else {
            skipped = 0
        }
        let part = line.dropFirst(skipped)
        let shown = part.prefix(width)
        return (Array(shown), skipped + 1, shown.endIndex < part.endIndex)
    }

    /// A line without its line break, or `nil` past the end.
    private func scalars(ofLine number: Int) -> Substring.UnicodeScalarView? {
        guard lineIndices.indices.contains(number - 1) else { return nil }
        let rest = text.unicodeScalars[
            lineIndices[number - 1]..<(number < lineIndices.count ? lineIndices[number] : text.endIndex)]
        var line = rest
        if number < lineIndices.count { line.removeLast() }
        if line.last == "\r" { line.removeLast() }
        return line
    }
}
