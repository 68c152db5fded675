/// A word or phrase that tells what a sentence does, and how strongly.
struct ClaimCue: Sendable {
    /// What a cue speaks for.
    enum Class: Hashable, Sendable {
        /// A kind of claim.
        case kind(ProposedClaim.Kind)
        /// The sentence is about health; counts once, speaks for no kind.
        case topic
        /// `kan`, `may`: something is said to happen; counts once, speaks for no kind.
        case possibility
        /// A verb that tells the reader what to do; counts as the first word only, for advice.
        case imperative
        /// A sentence about the text itself, or an empty one: weighs against.
        case meta
        /// The writer as a person.
        case firstPerson
        /// A past tense, as stories have it.
        case past
        /// What the practice does for its visitors.
        case practice
        case advertising, greeting
        /// By-lines, reading times, dates of change.
        case furniture
    }

    var `class`: Class
    var weight: Int
    /// Folded words; `*` at an end stands for any letters or none, `..` alone for up to five words.
    var words: [String]
}

/// The cues of a language, found by their first word.
struct ClaimCueTable: Sendable {
    /// A cue in a sentence: its words as `first ... last`.
    struct Match {
        var cue: ClaimCue
        var words: Range<Int>
    }

    /// Rows of a class, a weight, and phrases with commas between.
    typealias Row = (ClaimCue.Class, Int, String)

    private var exact: [String: [ClaimCue]] = [:]
    private var prefixes: [String: [ClaimCue]] = [:]
    private var suffixes: [String: [ClaimCue]] = [:]
    private var inner: [(part: String, cue: ClaimCue)] = []

    init(_ rows: [Row]) {
        for (kind, weight, phrases) in rows {
            for phrase in phrases.split(separator: ",") {
                let words = phrase.split(whereSeparator: \.isWhitespace).map(String.init)
                guard let first = words.first else { continue }
                let cue = ClaimCue(class: kind, weight: weight, words: words)
                if first.hasPrefix("*"), first.hasSuffix("*") {
                    inner.append((String(first.dropFirst().dropLast()), cue))
                } else if first.hasPrefix("*") {
                    suffixes[String(first.dropFirst()), default: []].append(cue)
                } else if first.hasSuffix("*") {
                    prefixes[String(first.dropLast()), default: []].append(cue)
                } else {
                    exact[first, default: []].append(cue)
                }
            }
        }
    }

    /// Every cue of the table.
    var cues: [ClaimCue] {
        exact.values.flatMap { $0 } + prefixes.values.flatMap { $0 } + suffixes.values.flatMap { $0 } + inner.map(\.cue)
    }

    /// All cues in folded words, each at its first word.
    func matches(in words: [String]) -> [Match] {
        var matches: [Match] = []
        for index in words.indices {
            for cue in candidates(words[index]) {
                if let end = end(of: cue.words.dropFirst(), in: words, from: index + 1) {
                    matches.append(Match(cue: cue, words: index..<end))
                }
            }
        }
        return matches
    }

    /// The cues whose first word a word is; words longer than 40 letters are none of ours.
    private func candidates(_ word: String) -> [ClaimCue] {
        var found = exact[word] ?? []
        guard word.utf8.count <= 40 else { return found }
        for length in 2...max(2, word.count) {
            found += prefixes[String(word.prefix(length))] ?? []
            found += suffixes[String(word.suffix(length))] ?? []
        }
        let letters = Array(word.utf8)
        found += inner.lazy.filter { Self.holds(letters, $0.part.utf8) }.map(\.cue)
        return found
    }

    /// Whether letters stand side by side in a word; both are folded, so bytes are letters enough.
    private static func holds(_ word: [UInt8], _ part: String.UTF8View) -> Bool {
        guard let first = part.first, word.count >= part.count else { return false }
        return (0...(word.count - part.count)).contains { start in
            word[start] == first && word[start..<(start + part.count)].elementsEqual(part)
        }
    }

    private func end(of rest: ArraySlice<String>, in words: [String], from start: Int) -> Int? {
        var index = start
        var gap = 0
        for part in rest {
            if part == ".." {
                gap = 5
                continue
            }
            let last = min(index + gap, words.count - 1)
            guard index <= last, let found = (index...last).first(where: { Self.fits(words[$0], part) }) else { return nil }
            index = found + 1
            gap = 0
        }
        return index
    }

    private static func fits(_ word: String, _ part: String) -> Bool {
        if part.hasSuffix("*") { return word.hasPrefix(part.dropLast()) }
        if part.hasPrefix("*") { return word.hasSuffix(part.dropFirst()) }
        return word == part
    }
}
