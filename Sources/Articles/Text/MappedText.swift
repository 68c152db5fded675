import Foundation

/// A text made regular, each of whose code points knows where in the original it comes from.
///
/// White space is single spaces, none at the ends; characters are in NFC; soft hyphens, zero-width characters and byte order marks
/// are gone. All places are code points (Unicode scalars), counted from 0.
public struct MappedText: Hashable, Sendable {
    /// A stretch that comes from one stretch of the original. A file that is read has fewer code points than fit into 32 bits.
    struct Run: Hashable, Sendable {
        private var first: Int32
        private var length: Int32
        private var low: Int32
        private var high: Int32

        init(start: Int, count: Int, original: Range<Int>) {
            (first, length) = (Int32(start), Int32(count))
            (low, high) = (Int32(original.lowerBound), Int32(original.upperBound))
        }

        /// Where it begins in the text.
        var start: Int { Int(first) }
        /// How many code points of the text it has.
        var count: Int { Int(length) }
        /// What it comes from; empty for what the reader put in (a line between blocks).
        var original: Range<Int> { Int(low)..<Int(high) }

        /// Whether one code point stands for one; else each stands for all of ``original``.
        var isVerbatim: Bool { length == high - low }

        /// One code point more of each side.
        mutating func extend() {
            length += 1
            high += 1
        }
    }

    public internal(set) var text = ""
    var runs: [Run] = []

    /// How many code points the text has.
    public internal(set) var count = 0

    public init() {}

    /// What a range of the text comes from in the original: from the first code point's source to the last one's.
    public func original(of range: Range<Int>) -> Range<Int> {
        guard let first = run(at: range.lowerBound) else {
            let end = runs.last?.original.upperBound ?? 0
            return end..<end
        }
        let start = first.isVerbatim ? first.original.lowerBound + (range.lowerBound - first.start) : first.original.lowerBound
        guard range.upperBound > range.lowerBound, let last = run(at: range.upperBound - 1) else { return start..<start }
        let end =
            last.isVerbatim ? last.original.lowerBound + (range.upperBound - last.start) : last.original.upperBound
        return start..<max(start, end)
    }

    /// What the whole text comes from.
    public var original: Range<Int> { original(of: 0..<count) }

    /// A part of the text.
    public func slice(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    }

    /// The run that holds a code point, by halving.
    private func run(at place: Int) -> Run? {
        guard place >= 0, place < count else { return nil }
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].start <= place { low = middle } else { high = middle }
        }
        return runs[low]
    }

    mutating func append(_ scalar: Unicode.Scalar, from original: Range<Int>) {
        text.unicodeScalars.append(scalar)
        if let last = runs.last, last.isVerbatim, original.count == 1, last.original.upperBound == original.lowerBound {
            runs[runs.count - 1].extend()
        } else {
            runs.append(Run(start: count, count: 1, original: original))
        }
        count += 1
    }

    mutating func append(_ other: MappedText) {
        text.unicodeScalars.append(contentsOf: other.text.unicodeScalars)
        runs += other.runs.map { Run(start: $0.start + count, count: $0.count, original: $0.original) }
        count += other.count
    }
}

/// Makes a ``MappedText`` from pieces of the original, white space and all.
struct MappedTextBuilder {
    private(set) var mapped = MappedText()
    /// White space that stands before what comes next.
    private var owed: Range<Int>?

    var isEmpty: Bool { mapped.count == 0 }
    /// Where the next character that is no white space will stand.
    var next: Int { mapped.count + (owed != nil && !isEmpty ? 1 : 0) }

    /// Appends characters.
    ///
    /// - Parameters:
    ///   - source: where they stand in the original.
    ///   - isVerbatim: whether each code point stands for one; else each stands for all of `source`.
    mutating func append(_ text: String, from source: Range<Int>, isVerbatim: Bool = true) {
        let scalars = text.unicodeScalars
        var place = source.lowerBound
        var index = scalars.startIndex
        while index < scalars.endIndex {
            var next = scalars.index(after: index)
            // Below the combining marks a code point is a character of its own, and in NFC, when no mark follows.
            if scalars[index].value < 0x300, next == scalars.endIndex || scalars[next].value < 0x300 {
                append(scalars[index], from: isVerbatim ? place..<place + 1 : source)
                (place, index) = (place + 1, next)
                continue
            }
            while next < scalars.endIndex, scalars[next].value >= 0x300 { next = scalars.index(after: next) }
            for character in text[index..<next] {
                let length = character.unicodeScalars.count
                append(character, from: isVerbatim ? place..<place + length : source)
                place += length
            }
            index = next
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, from: Range<Int>) {
        if scalar.properties.isWhitespace {
            if owed == nil { owed = from }
        } else if !scalar.isInvisible {
            emit(scalar, from)
        }
    }

    private mutating func append(_ character: Character, from: Range<Int>) {
        if character.isWhitespace {
            if owed == nil { owed = from }
            return
        }
        let scalars = character.unicodeScalars
        if let only = scalars.first, scalars.count == 1 {
            if !only.isInvisible { emit(only.value < 0xC0 ? only : character.precomposed.first ?? only, from) }
        } else {
            for scalar in character.precomposed where !scalar.isInvisible { emit(scalar, from) }
        }
    }

    private mutating func emit(_ scalar: Unicode.Scalar, _ from: Range<Int>) {
        if let space = owed, !isEmpty, mapped.text.unicodeScalars.last != " " { mapped.append(" ", from: space) }
        owed = nil
        mapped.append(scalar, from: from)
    }

    /// Puts in what the original does not have (a bar between cells), without white space around it.
    mutating func insert(_ text: String, at place: Int) {
        for scalar in text.unicodeScalars { emit(scalar, place..<place) }
    }

    /// Drops white space at the end of a piece.
    mutating func forgetSpace() {
        owed = nil
    }

    /// White space without characters of its own (a line break in HTML).
    mutating func breakLine(at place: Int) {
        if owed == nil { owed = place..<place }
    }
}

extension Character {
    /// In NFC.
    fileprivate var precomposed: String.UnicodeScalarView {
        String(self).precomposedStringWithCanonicalMapping.unicodeScalars
    }
}

extension Unicode.Scalar {
    /// Soft hyphens, zero-width spaces and joiners, byte order marks, controls, and what stands for bytes that were no text.
    var isInvisible: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFFFD: true
        default: false
        }
    }
}
