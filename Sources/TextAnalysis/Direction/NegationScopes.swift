/// What each denial of a sentence governs.
struct NegationScopes {
    private struct Scope {
        var negator: DirectionWords.Match
        var place: Range<Int>
        /// Tokens after the denial.
        var after: Range<Int>
        /// The tokens of a verb before it.
        var verb: [Int] = []
    }

    /// How many tokens a denial governs at most.
    private static let reach = 60

    private let words: DirectionTokens
    private let clauses: DirectionClauses
    private var scopes: [Scope] = []

    init(
        _ words: DirectionTokens, _ matches: [DirectionWords.Match], _ clauses: DirectionClauses, _ language: StemmingLanguage
    ) {
        self.words = words
        self.clauses = clauses
        var auxiliaries = Set<Int>()
        var verbs: [Int: [Int]] = [:]
        for match in matches {
            switch match.role {
            case .auxiliary: auxiliaries.formUnion(match.words)
            case .cue(_, _, isVerb: true): for word in match.words { verbs[word] = match.words }
            default: break
            }
        }
        for match in matches {
            guard case .negator(let kind) = match.role, let last = match.words.last else { continue }
            var end = last + 1
            let clause = clauses.number[match.words[0]]
            if kind == .preposition {
                while end < words.texts.count, end <= last + 5, clauses.number[end] == clause, !auxiliaries.contains(end),
                    verbs[end] == nil || end == last + 1 || words.texts[end - 1] == "te" || words.texts[end - 1].hasSuffix("ly")
                { end += 1 }
            } else {
                while end < min(words.texts.count, last + Self.reach), clauses.number[end] >= clause,
                    clauses.number[end] == clause || Self.goesOn(end, clause, clauses)
                { end += 1 }
            }
            var scope = Scope(negator: match, place: words.range(match.words), after: (last + 1)..<end)
            if kind == .adverb && language == .dutch || kind == .determiner {
                scope.verb = Self.verb(before: match.words[0], words, clauses, auxiliaries, verbs, language)
            }
            if kind == .determiner {
                // "no increase in A and no decrease in B" denies each once.
                for index in scopes.indices.suffix(Self.reach) where scopes[index].after.contains(match.words[0]) {
                    if case .negator(.determiner) = scopes[index].negator.role {
                        scopes[index].after = scopes[index].after.lowerBound..<match.words[0]
                    }
                }
            }
            scopes.append(scope)
        }
    }

    /// Whether a token of another clause lies inside a parenthesis that the denial's clause goes on after.
    private static func goesOn(_ index: Int, _ clause: Int, _ clauses: DirectionClauses) -> Bool {
        clauses.number[index...].prefix(reach).contains(clause)
    }

    /// The verb before a denial that is denied by it: `helpt niet`, `causes no`.
    private static func verb(
        before index: Int, _ words: DirectionTokens, _ clauses: DirectionClauses, _ auxiliaries: Set<Int>,
        _ verbs: [Int: [Int]], _ language: StemmingLanguage
    ) -> [Int] {
        var place = index - 1
        let reach = language == .dutch ? 14 : 3
        while place >= 0, index - place <= reach, clauses.number[place] == clauses.number[index] {
            if let verb = verbs[place], verb[0] == place { return verb }
            if auxiliaries.contains(place) || prepositions.contains(words.texts[place]) && language == .english { return [] }
            place -= 1
        }
        return []
    }

    private static let prepositions: Set<String> = ["of", "for", "in", "on", "at", "from", "by", "with", "among", "between"]

    /// The places of the denials that govern a phrase.
    func negators(of match: DirectionWords.Match, isVerb: Bool) -> [Range<Int>] {
        scopes.filter { scope in
            guard scope.negator.words != match.words else { return false }
            if scope.verb == match.words { return true }
            return governs(scope, match.words[0])
                || isVerb && match.words.count > 1 && scope.negator.words[0] > match.words[0]
                    && match.words.last.map { governs(scope, $0) } == true
        }.map(\.place)
    }

    private func governs(_ scope: Scope, _ word: Int) -> Bool {
        scope.after.contains(word) && clauses.number[word] == clauses.number[scope.negator.words[0]]
    }

    /// The stretches a denial governs, in code points.
    func places(of negator: DirectionWords.Match) -> [Range<Int>] {
        guard let scope = scopes.first(where: { $0.negator.words == negator.words }) else { return [] }
        var places = scope.verb.isEmpty ? [] : [words.range(scope.verb)]
        if !scope.after.isEmpty { places.append(words.range([scope.after.lowerBound, scope.after.upperBound - 1])) }
        return places
    }
}
