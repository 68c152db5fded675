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
    private let scalarCount: Int

    /// - Parameter name: the file's name as the user wrote it, or `nil` for text without a file (a query, standard input).
    public init(_ text: String, name: String? = nil) {
        self.text = text
        self.name = name
        var starts = [0]
        var offset = 0
        for scalar in text.unicodeScalars {
            offset += 1
            if scalar == "\n" { starts.append(offset) }
        }
        lineStarts = starts
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
        guard lineStarts.indices.contains(number - 1) else { return nil }
        let start = lineStarts[number - 1]
        let end = number < lineStarts.count ? lineStarts[number] - 1 : scalarCount
        let scalars = text.unicodeScalars
        let from = scalars.index(scalars.startIndex, offsetBy: start)
        let to = scalars.index(from, offsetBy: end - start)
        var line = String(scalars[from..<to])
        if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
        return line
    }
}
