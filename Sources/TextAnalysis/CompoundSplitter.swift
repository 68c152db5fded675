/// Splits Dutch compounds into known words: `tussenwervelschijfuitstulping` is `tussenwervelschijf` and `uitstulping`.
///
/// Between two parts may stand a linking element: `-s-`, `-e-`, `-en-` or `-er-`. Every part has to be known, so a word with one part
/// that nobody knows is not split at all. Of several splits the one with the fewest parts wins; then the one with the fewest parts
/// known by their stem only; then the one with the fewest linking letters; then the one whose parts begin latest, for Dutch compounds
/// grow at their end: `wervelkanaal` and `vernauwing` rather than `wervel` and `kanaalvernauwing`.
public enum CompoundSplitter {
    /// How a part of a word is known.
    public enum Knowledge: Hashable, Sendable {
        case unknown
        /// It is an inflected form of a known word.
        case stem
        case word
    }

    /// The letters of the shortest part there is.
    public static let shortestPart = 3
    /// The letters of the longest part that is asked for, so that the time for a word grows with its length and no faster.
    public static let longestPart = 40

    private static let links: [[Unicode.Scalar]] = [[], ["s"], ["e"], ["e", "n"], ["e", "r"]]

    /// The parts of a folded word without its linking elements, in order; `nil` when it is a known word itself or cannot be split.
    ///
    /// - Parameter knowledge: how a part is known; it is asked the same part more than once.
    public static func split(_ word: String, knowledge: (String) -> Knowledge) -> [String]? {
        let letters = Array(word.unicodeScalars)
        guard letters.count >= 2 * shortestPart else { return nil }
        if letters.count <= longestPart, knowledge(word) == .word { return nil }
        // By the place where the next part begins, the best way to get there.
        var ways: [Way?] = Array(repeating: nil, count: letters.count + 1)
        ways[0] = Way(cost: Cost(), from: 0, part: "")
        for start in 0...(letters.count - shortestPart) {
            guard let way = ways[start] else { continue }
            for end in stride(from: start + shortestPart, through: min(start + longestPart, letters.count), by: 1) {
                guard end - start < letters.count else { continue }
                let part = string(letters[start..<end])
                let known = knowledge(part)
                guard known != .unknown else { continue }
                for link in links where follows(link, letters, end) {
                    let next = end + link.count
                    let cost = way.cost.adding(known, at: start, link: link.count)
                    if let other = ways[next], other.cost <= cost { continue }
                    ways[next] = Way(cost: cost, from: start, part: part)
                }
            }
        }
        var parts: [String] = []
        var place = letters.count
        while place > 0, let way = ways[place] {
            parts.append(way.part)
            place = way.from
        }
        return parts.count > 1 ? parts.reversed() : nil
    }

    /// Whether a linking element stands at a place and leaves room for a part after it.
    private static func follows(_ link: [Unicode.Scalar], _ letters: [Unicode.Scalar], _ place: Int) -> Bool {
        guard !link.isEmpty else { return true }
        let end = place + link.count
        return end + shortestPart <= letters.count && letters[place..<end].elementsEqual(link)
    }

    private static func string(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        return String(text)
    }

    /// A split of the word's beginning: its cost, and its last part.
    private struct Way {
        var cost: Cost
        var from: Int
        var part: String
    }

    /// What speaks against a split, the weightiest first.
    private struct Cost: Comparable {
        var parts = 0
        var stems = 0
        var linking = 0
        /// The sum of the places where the parts begin; the greater, the better.
        var starts = 0

        func adding(_ known: Knowledge, at start: Int, link: Int) -> Cost {
            Cost(
                parts: parts + 1, stems: stems + (known == .stem ? 1 : 0), linking: linking + link,
                starts: starts + start)
        }

        static func < (one: Cost, other: Cost) -> Bool {
            (one.parts, one.stems, one.linking, other.starts) < (other.parts, other.stems, other.linking, one.starts)
        }
    }
}
