import TextAnalysis

/// A printed entry made easy to read: broken lines joined, every space, dash and quotation mark of one kind; each code point
/// remembers its place in what was printed.
struct CleanText {
    private(set) var scalars: [Unicode.Scalar] = []
    private var origins: [Int] = []
    private let length: Int

    init(_ printed: String) {
        let source = Array(printed.unicodeScalars)
        length = source.count
        scalars.reserveCapacity(source.count)
        origins.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let scalar = source[index]
            if scalar.properties.isWhitespace {
                let end = source[index...].firstIndex { !$0.properties.isWhitespace } ?? source.count
                let isBroken = source[index..<end].contains { $0 == "\n" || $0 == "\r" }
                if isBroken, scalars.last == "-", end < source.count, source[end].properties.isLowercase,
                    scalars.dropLast().last?.properties.isAlphabetic ?? false
                {
                    // A word hyphenated at the end of a line.
                    scalars.removeLast()
                    origins.removeLast()
                } else if !scalars.isEmpty {
                    append(" ", index)
                }
                index = end
                continue
            }
            if !Self.invisible.contains(scalar.value) { append(Self.plain[scalar] ?? scalar, index) }
            index += 1
        }
        while scalars.last == " " {
            scalars.removeLast()
            origins.removeLast()
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ origin: Int) {
        scalars.append(scalar)
        origins.append(origin)
    }

    var count: Int { scalars.count }

    /// The words of a range.
    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    /// Where a range stands in what was printed, in code points.
    func printedRange(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last else {
            let place = range.lowerBound < count ? origins[range.lowerBound] : length
            return place..<place
        }
        return origins[range.lowerBound]..<(origins[last] + 1)
    }

    /// The range without spaces and the given marks at its ends.
    func trimmed(_ range: Range<Int>, _ marks: Set<Unicode.Scalar> = []) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, scalars[low] == " " || marks.contains(scalars[low]) { low += 1 }
        while high > low, scalars[high - 1] == " " || marks.contains(scalars[high - 1]) { high -= 1 }
        return low..<high
    }

    /// Where words stand, case aside; the words are given in lower case.
    func firstRange(of words: String, from start: Int = 0) -> Range<Int>? {
        let wanted = Array(words.unicodeScalars)
        guard !wanted.isEmpty, start + wanted.count <= count else { return nil }
        for low in start...(count - wanted.count) where stands(wanted, at: low) { return low..<(low + wanted.count) }
        return nil
    }

    /// Whether words in lower case stand at a place, case aside.
    func stands(_ words: [Unicode.Scalar], at place: Int) -> Bool {
        guard place + words.count <= count else { return false }
        for offset in words.indices where scalars[place + offset].asciiLowercased != words[offset] { return false }
        return true
    }

    private static let invisible: Set<UInt32> = [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
        for scalar in "‘’‚‛′`´ʼ".unicodeScalars { plain[scalar] = "'" }
        for scalar in "“”„‟″«»".unicodeScalars { plain[scalar] = "\"" }
        for scalar in "‐‑‒–—―−".unicodeScalars { plain[scalar] = "-" }
        return plain
    }()
}

extension Unicode.Scalar {
    /// The letter in lower case when it is one of A to Z.
    var asciiLowercased: Unicode.Scalar {
        (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value | 0x20)) : self
    }

    /// One of 0 to 9.
    var isDigit: Bool { (0x30...0x39).contains(value) }
    /// A letter of any script.
    var isLetter: Bool {
        value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
    }
    /// A capital letter.
    var isCapital: Bool {
        value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
    }
    /// A small letter.
    var isSmall: Bool {
        value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase
    }
}

/// A text as its folded letters and digits alone: what is compared, for printed lists run words together.
struct SqueezedText: Hashable {
    private(set) var letters: [UInt16] = []
    /// The code point that each letter comes from.
    private(set) var origins: [Int] = []

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for (place, scalar) in scalars.enumerated() {
            if scalar.value < 0x80 {
                let lower = scalar.asciiLowercased
                if lower.isDigit || lower.isLetter { append(lower, place) }
            } else {
                for folded in Folding.fold(String(scalar)).unicodeScalars
                where folded.properties.isAlphabetic || folded.properties.numericType != nil {
                    append(folded, place)
                }
            }
        }
    }

    init(_ text: String) {
        self.init(text.unicodeScalars)
    }

    var count: Int { letters.count }

    /// The letters that come from a range of code points.
    func range(of places: Range<Int>) -> Range<Int> {
        let low = origins.firstIndex { $0 >= places.lowerBound } ?? count
        let high = origins[low...].firstIndex { $0 >= places.upperBound } ?? count
        return low..<high
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ place: Int) {
        letters.append(UInt16(truncatingIfNeeded: scalar.value))
        origins.append(place)
    }
}
