/// What a phrase does in a sentence, for the reader of directions.
enum DirectionRole: Hashable, Sendable {
    /// A cue; of a verb, Dutch negation after it governs it too.
    case cue(DirectionCue.Kind, DirectionSign, isVerb: Bool)
    case negator(Negator)
    /// `niet altijd`: takes away from a statement.
    case limit
    /// `niet alleen`: looks like a denial and is none; also any phrase whose words must not be read singly.
    case nothing
    case hedge
    /// Begins a new clause: `maar`, `because`.
    case boundary
    /// `en`, `or`: begins a new clause where a verb follows.
    case conjunction
    /// A verb of no direction, which ends the reach of `zonder` and of a Dutch `niet` backwards.
    case auxiliary
    /// What is measured, good or bad to have more of; in the tables of ``SignOfMeasure`` only.
    case measure(SignOfMeasure.Valence)
    /// May stand between commas inside a clause: `echter`, `however`.
    case filler

    /// A cue that is a verb, or a noun made of one.
    static func verb(_ kind: DirectionCue.Kind, _ sign: DirectionSign) -> DirectionRole { .cue(kind, sign, isVerb: true) }

    /// Any other cue.
    static func word(_ kind: DirectionCue.Kind, _ sign: DirectionSign) -> DirectionRole { .cue(kind, sign, isVerb: false) }

    enum Negator: Hashable, Sendable {
        /// `niet`, `never`: governs what follows in its clause.
        case adverb
        /// `geen`, `no`: the same; two in a row are two denials and not a double one.
        case determiner
        /// `zonder`, `lack of`: governs the few words after it.
        case preposition
        /// `noch`, `nor`: the same as a determiner, and begins a new clause.
        case coordinator
    }
}

/// The phrases of a language with their roles; rows of data, read once.
struct DirectionWords: Sendable {
    /// Roles of phrases with commas between. `*` at the end of a word stands for any letters, at its beginning too; `..` for a few
    /// words.
    typealias Row = (DirectionRole, String)

    struct Phrase: Sendable {
        var role: DirectionRole
        var parts: [Substring]
        var specificity: Int
    }

    private var exact: [Substring: [Phrase]] = [:]
    private var prefixes: [Substring: [Phrase]] = [:]
    private var suffixes: [Substring: [Phrase]] = [:]

    /// How many words `..` stands for at most.
    private let gap: Int

    /// - Parameter gap: how many words `..` stands for at most; a Dutch particle stands at the end of its clause.
    init(gap: Int = 7, _ rows: [Row]) {
        self.gap = gap
        for (role, phrases) in rows {
            for phrase in phrases.split(separator: ",") {
                let parts = phrase.split(separator: " ")
                guard let first = parts.first else { continue }
                let letters = parts.reduce(0) { $0 + ($1 == ".." ? -20 : $1.count) }
                let entry = Phrase(role: role, parts: parts, specificity: letters + (phrase.contains("*") ? 0 : 100))
                if first.hasPrefix("*") {
                    suffixes[first.dropFirst(), default: []].append(entry)
                } else if first.hasSuffix("*") {
                    prefixes[first.dropLast(), default: []].append(entry)
                } else {
                    exact[first, default: []].append(entry)
                }
            }
        }
    }

    static func of(_ language: StemmingLanguage) -> DirectionWords {
        switch language {
        case .dutch: dutch
        case .english: english
        }
    }

    /// A phrase found: its role and the words that are its own.
    struct Match {
        var role: DirectionRole
        /// Indices of words, rising.
        var words: [Int]
        /// Its letters, more for a phrase without `*`, less for one with a gap.
        var specificity: Int
    }

    /// The phrases in a sentence's words; where two share a word, the one with more words of its own counts,
    /// then the more specific.
    ///
    /// - Parameter isJoint: whether a gap may pass over the word at an index.
    func matches(in words: [String], isJoint: (Int) -> Bool) -> [Match] {
        var found: [Match] = []
        for index in words.indices {
            for phrase in candidates(words[index]) {
                if let own = place(phrase.parts, in: words, from: index, isJoint) {
                    found.append(Match(role: phrase.role, words: own, specificity: phrase.specificity))
                }
            }
        }
        found.sort {
            ($0.words.count, $0.specificity, $1.words[0]) > ($1.words.count, $1.specificity, $0.words[0])
        }
        var owner = [Int?](repeating: nil, count: words.count)
        var kept: [Match] = []
        for match in found {
            let owners = Set(match.words.map { owner[$0] })
            if owners == [nil] {
                for word in match.words { owner[word] = kept.count }
                kept.append(match)
            } else if let only = owners.first, owners.count == 1, let only, kept[only].words == match.words,
                kept[only].specificity == match.specificity,
                !kept[only...].contains(where: { $0.role == match.role })
            {
                // One phrase may have two roles, as `nooit` has.
                kept.append(match)
            }
        }
        return kept.sorted { $0.words[0] < $1.words[0] }
    }

    private func candidates(_ word: String) -> [Phrase] {
        guard !word.isEmpty, word.utf8.count <= 40 else { return [] }
        var found = exact[word[...]] ?? []
        for length in 2...max(2, word.count) {
            found += prefixes[word.prefix(length)] ?? []
            found += suffixes[word.suffix(length)] ?? []
        }
        return found
    }

    /// The words of a phrase from its first word on: `nil` where it does not stand there.
    private func place(_ parts: [Substring], in words: [String], from start: Int, _ isJoint: (Int) -> Bool) -> [Int]? {
        rest(parts.dropFirst(), in: words, from: start + 1, isJoint).map { [start] + $0 }
    }

    private func rest(
        _ parts: ArraySlice<Substring>, in words: [String], from start: Int, _ isJoint: (Int) -> Bool
    ) -> [Int]? {
        guard let part = parts.first else { return [] }
        guard part == ".." else {
            guard start < words.count, Self.fits(words[start], part) else { return nil }
            return rest(parts.dropFirst(), in: words, from: start + 1, isJoint).map { [start] + $0 }
        }
        for index in start..<max(start, min(start + gap + 1, words.count)) {
            if let own = rest(parts.dropFirst(), in: words, from: index, isJoint) { return own }
            if !isJoint(index) { return nil }
        }
        return nil
    }

    private static func fits(_ word: String, _ part: Substring) -> Bool {
        if part.hasPrefix("*") { return word.hasSuffix(part.dropFirst()) }
        if part.hasSuffix("*") { return word.hasPrefix(part.dropLast()) }
        return word == part
    }
}
