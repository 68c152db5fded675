import Foundation

/// A text made comparable word for word: NFC, runs of white space as one space, every quotation mark and hyphen as one kind.
///
/// Brackets, case and accents are kept. Every code point remembers where it came from, so a match points into the original.
public struct VerbatimText: Sendable {
    /// The comparable text.
    public let scalars: [Unicode.Scalar]
    private let starts: [Int]
    private let ends: [Int]

    public init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        var starts: [Int] = []
        var ends: [Int] = []
        var offset = 0
        for character in text {
            let length = character.unicodeScalars.count
            let isSpace = character.isWhitespace
            if isSpace, scalars.last == " " {
                ends[ends.count - 1] = offset + length
            } else if isSpace {
                scalars.append(" ")
                starts.append(offset)
                ends.append(offset + length)
            } else {
                for scalar in String(character).precomposedStringWithCanonicalMapping.unicodeScalars
                where !Self.isInvisible(scalar) {
                    scalars.append(Self.plain[scalar] ?? scalar)
                    starts.append(offset)
                    ends.append(offset + length)
                }
            }
            offset += length
        }
        self.scalars = scalars
        self.starts = starts
        self.ends = ends
    }

    /// Where `words` stand in this text: code-point ranges of the original, in order; white space around `words` is ignored.
    ///
    /// - Parameters:
    ///   - prefix: words that must stand right before.
    ///   - suffix: words that must stand right after.
    public func occurrences(of words: String, prefix: String? = nil, suffix: String? = nil) -> [Range<Int>] {
        let before = VerbatimText(prefix ?? "").trimmed
        let after = VerbatimText(suffix ?? "").trimmed
        return places(of: VerbatimText(words).trimmed).filter {
            (before.isEmpty || stands(before, endingAt: $0.lowerBound)) && (after.isEmpty || stands(after, from: $0.upperBound))
        }.map(original)
    }

    /// Where comparable words stand: ranges of ``scalars``, in order.
    public func places(of wanted: [Unicode.Scalar]) -> [Range<Int>] {
        guard let first = wanted.first, wanted.count <= scalars.count else { return [] }
        var found: [Range<Int>] = []
        for start in 0...(scalars.count - wanted.count) where scalars[start] == first {
            let end = start + wanted.count
            if scalars[start..<end].elementsEqual(wanted) { found.append(start..<end) }
        }
        return found
    }

    /// Where a range of ``scalars`` that is not empty comes from: code points of the original.
    public func original(_ range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<ends[range.upperBound - 1]
    }

    /// Whether `words` stand in this text.
    public func contains(_ words: String) -> Bool {
        !occurrences(of: words).isEmpty
    }

    /// The comparable text without white space at its ends.
    public var trimmed: [Unicode.Scalar] {
        var slice = scalars[...]
        if slice.first == " " { slice = slice.dropFirst() }
        if slice.last == " " { slice = slice.dropLast() }
        return Array(slice)
    }

    private func stands(_ words: [Unicode.Scalar], endingAt position: Int) -> Bool {
        let end = position > 0 && scalars[position - 1] == " " ? position - 1 : position
        return end >= words.count && scalars[(end - words.count)..<end].elementsEqual(words)
    }

    private func stands(_ words: [Unicode.Scalar], from position: Int) -> Bool {
        let start = position < scalars.count && scalars[position] == " " ? position + 1 : position
        return start + words.count <= scalars.count && scalars[start..<(start + words.count)].elementsEqual(words)
    }

    /// Soft hyphens, zero-width spaces and joiners, the byte order mark.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar.value)
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
        for scalar in "‘’‚‛′`´ʼ".unicodeScalars { plain[scalar] = "'" }
        for scalar in "“”„‟″«»".unicodeScalars { plain[scalar] = "\"" }
        for scalar in "‐‑‒–—―−".unicodeScalars { plain[scalar] = "-" }
        return plain
    }()
}
