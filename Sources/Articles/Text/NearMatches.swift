/// Places of a text that are near to a pattern: the edit distance of the pattern to the best part of the text that ends at each
/// place (Sellers, 1980), kept only where it can still be within the limit (Ukkonen, 1985).
struct NearMatches {
    /// A part of the text and how many characters are inserted, deleted or replaced in it.
    struct Match: Hashable {
        var range: Range<Int>
        var edits: Int
    }

    private let pattern: [Unicode.Scalar]
    private let limit: Int

    /// - Parameter limit: the most edits that count as near.
    init(_ pattern: [Unicode.Scalar], limit: Int) {
        self.pattern = pattern
        self.limit = min(limit, max(pattern.count - 1, 0))
    }

    /// The best matches at places of their own, best first; at most eight, for more say no more.
    func find(in text: [Unicode.Scalar]) -> [Match] {
        var matches: [Match] = []
        for end in ends(in: text).sorted(by: { ($0.edits, $0.range.lowerBound) < ($1.edits, $1.range.lowerBound) }) {
            guard matches.count < 8 else { break }
            let match = Match(range: wholeWords(end.range, text), edits: end.edits)
            // Neighbours may share a word; what shares half is the same place.
            let isKnown = matches.contains { known in
                known.range.clamped(to: match.range).count * 2 > min(known.range.count, match.range.count)
            }
            if !isKnown { matches.append(match) }
        }
        return matches
    }

    /// For each place of the text where a near part ends, the best such part; of neighbours the best only.
    private func ends(in text: [Unicode.Scalar]) -> [Match] {
        let count = pattern.count
        // By row: the edits so far, and where the part begins.
        var edits = Array(0...count)
        var starts = [Int](repeating: 0, count: count + 1)
        // The last row whose edits are within the limit.
        var last = limit
        var found: [Match] = []
        for (column, scalar) in text.enumerated() {
            var (diagonal, diagonalStart) = (edits[0], starts[0])
            starts[0] = column + 1
            let rows = min(last + 1, count)
            var row = 1
            while row <= rows {
                // A row below the last one counted stands for more than the limit.
                let (above, aboveStart) = row <= last ? (edits[row], starts[row]) : (limit + 1, starts[row])
                var (best, start) = (diagonal + (pattern[row - 1] == scalar ? 0 : 1), diagonalStart)
                if edits[row - 1] + 1 < best { (best, start) = (edits[row - 1] + 1, starts[row - 1]) }
                if above + 1 < best { (best, start) = (above + 1, aboveStart) }
                (diagonal, diagonalStart) = (above, aboveStart)
                (edits[row], starts[row]) = (best, start)
                row += 1
            }
            last = rows
            while last > 0, edits[last] > limit { last -= 1 }
            if last == count {
                let match = Match(range: starts[count]..<column + 1, edits: edits[count])
                if let before = found.last, column + 1 - before.range.upperBound <= 3,
                    before.range.lowerBound < match.range.upperBound
                {
                    if match.edits < before.edits { found[found.count - 1] = match }
                } else {
                    found.append(match)
                }
            }
        }
        return found
    }

    /// A range that cuts no word, and no white space at its ends.
    private func wholeWords(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isWord(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
        }
        if start < end, isWord(text[start]) { while start > 0, isWord(text[start - 1]) { start -= 1 } }
        if start < end, isWord(text[end - 1]) { while end < text.count, isWord(text[end]) { end += 1 } }
        while start < end, text[start] == " " { start += 1 }
        while end > start, text[end - 1] == " " { end -= 1 }
        return start..<end
    }
}
