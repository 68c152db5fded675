/// The clauses of a sentence, as far as punctuation and conjunctions show them: a negation reaches no further than its clause.
struct DirectionClauses {
    /// For each token, the number of its clause; a parenthesis has its own, and after it the clause goes on.
    private(set) var number: [Int]

    init(_ words: DirectionTokens, _ matches: [DirectionWords.Match], _ language: StemmingLanguage) {
        let texts = words.texts
        var roles: [Int: [DirectionRole]] = [:]
        for match in matches { roles[match.words[0], default: []].append(match.role) }
        func has(_ index: Int, _ fits: (DirectionRole) -> Bool) -> Bool { roles[index]?.contains(where: fits) ?? false }

        number = []
        number.reserveCapacity(texts.count)
        var current = 0
        var last = 0
        var outer: [Int] = []
        func next() -> Int {
            last += 1
            return last
        }
        for index in texts.indices {
            switch texts[index] {
            case "(", "[":
                outer.append(current)
                current = next()
            case ")", "]":
                number.append(current)
                if let before = outer.popLast() { current = before }
                continue
            case ";", ":", ".", "!", "?": current = next()
            case ",":
                if !Self.isAside(index, texts, has) { current = next() }
            default:
                if has(index, { $0 == .boundary || $0 == .negator(.coordinator) }),
                    !(Self.isBetweenCommas(index, texts) && has(index) { $0 == .filler })
                {
                    current = next()
                } else if has(index, { $0 == .conjunction }), Self.joinsClauses(index, texts, has, language) {
                    current = next()
                }
            }
            number.append(current)
        }
    }

    private static func isBetweenCommas(_ index: Int, _ texts: [String]) -> Bool {
        index > 0 && texts[index - 1] == "," && index + 1 < texts.count && texts[index + 1] == ","
    }

    /// A comma before or after words such as `however`, inside a clause.
    private static func isAside(_ index: Int, _ texts: [String], _ has: (Int, (DirectionRole) -> Bool) -> Bool) -> Bool {
        for length in 1...3 {
            if index + length + 1 < texts.count, texts[index + length + 1] == ",", has(index + 1, { $0 == .filler }) {
                return true
            }
            if index - length - 1 > 0, texts[index - length - 1] == ",", has(index - length, { $0 == .filler }) { return true }
        }
        return false
    }

    /// Whether `en` or `and` joins clauses: a verb of its own, or a denial, follows shortly.
    private static func joinsClauses(
        _ index: Int, _ texts: [String], _ has: (Int, (DirectionRole) -> Bool) -> Bool, _ language: StemmingLanguage
    ) -> Bool {
        for place in (index + 1)..<max(index + 1, min(index + 4, texts.count)) {
            if texts[place] == "," { return false }
            if has(place, { $0 == .auxiliary || $0 == .negator(.adverb) }) { return true }
            let isVerb = has(place) { role in
                if case .cue(_, _, let isVerb) = role { isVerb } else { false }
            }
            guard isVerb else { continue }
            // `not increase or decrease`, `niet verlichten of genezen`: the second word is governed too.
            switch language {
            case .english: return texts[place].hasSuffix("s") || place == index + 1 && texts[place].hasSuffix("ed")
            case .dutch: return !texts[place].hasSuffix("en")
            }
        }
        return false
    }
}
