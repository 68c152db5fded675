import TextAnalysis

/// Lays the directions of a statement beside those of a sentence: cues of one sort, about the same words.
enum StanceAlignment {
    /// How much the cues of a statement and of a sentence are about the same words, 0 to 1.
    struct Result {
        /// Of the best pair that says the same, and of the best pair that cannot both be.
        var agrees = 0.0
        var opposes = 0.0
        /// Of the pair that is most about the same words, whichever it says: above 0 where it agrees, below where it opposes.
        var main = 0.0
    }

    static func compare(_ statement: StanceText, _ sentence: StanceText) -> Result {
        var result = Result()
        let found = sentence.direction.cues.map { ($0, sentence.context(of: $0), sentence.cueTerms(of: $0)) }
        for claimed in statement.direction.cues where claimed.kind != .significance {
            let context = statement.context(of: claimed)
            let total = context.values.reduce(0, +)
            guard total > 0 || statement.usesConcepts else { continue }
            let claimedTerms = statement.cueTerms(of: claimed)
            var best = (similarity: 0.05, sign: 0.0)
            for (cue, other, cueTerms) in found {
                guard let sign = relation(claimed, cue) else { continue }
                // Across languages no words are shared: the sentence was found by its concepts.
                var similarity =
                    statement.usesConcepts
                    ? 0.6 : (context.lazy.map { min($0.value, other[$0.key] ?? 0) }.reduce(0, +) / total).settled
                if !claimedTerms.isDisjoint(with: cueTerms) { similarity = min(1, similarity * 1.25) }
                if similarity > best.similarity { best = (similarity, sign) }
            }
            let weighed = best.similarity * best.sign
            if weighed > 0 {
                result.agrees = max(result.agrees, weighed)
            } else {
                result.opposes = max(result.opposes, -weighed)
            }
            if abs(weighed) > abs(result.main) { result.main = weighed }
        }
        return result
    }

    /// How far two cues say the same (above 0) or cannot both be (below 0); `nil` where they do not bear on one another.
    static func relation(_ claimed: DirectionCue, _ found: DirectionCue) -> Double? {
        let there = found.significance == .zero ? DirectionSign.zero : found.sign
        if claimed.kind == found.kind { return weighed(claimed.sign, there, 1) }
        if claimed.kind.isAmount && found.kind.isAmount { return weighed(claimed.sign, there, 0.9) }
        if claimed.kind == .effect || found.kind == .effect, let first = claimed.benefit, let second = found.benefit {
            return weighed(first, second, 0.9)
        }
        switch (claimed.kind, found.kind) {
        // Associated, and more or less of it: the one is there where the other is.
        case (.association, _) where found.kind.isAmount && claimed.sign != .minus:
            return (claimed.sign == .zero) == (there == .zero) ? 0.6 : -0.6
        case (_, .association) where claimed.kind.isAmount && there != .minus:
            return (claimed.sign == .zero) == (there == .zero) ? 0.6 : -0.6
        case (.association, _) where found.kind.isAmount, (_, .association) where claimed.kind.isAmount:
            return weighed(claimed.sign, there, 0.6)
        case (.effect, _) where found.kind.isAmount, (_, .effect) where claimed.kind.isAmount:
            return (claimed.sign == .zero) == (there == .zero) ? nil : -0.5
        default: return nil
        }
    }

    private static func weighed(_ first: DirectionSign, _ second: DirectionSign, _ weight: Double) -> Double? {
        if first.opposes(second) { return -weight }
        if first == second { return weight }
        return first == .either || second == .either ? weight / 2 : nil
    }

    /// The product of all directions of change, comparison, cause and association: whether, on the whole, up goes with up.
    static func product(_ direction: SentenceDirection) -> DirectionSign? {
        var product: DirectionSign?
        for cue in direction.cues where cue.kind.isAmount || cue.kind == .association {
            guard cue.sign != .either else { continue }
            if cue.sign == .zero { return .zero }
            product = product.map { $0 == cue.sign ? .plus : .minus } ?? cue.sign
        }
        return product
    }

    /// Whether a denial governs words that tell, or something is said to be without effect.
    static func isDenied(_ text: StanceText) -> Bool {
        let denials = text.direction.denials.count { denial in
            denial.deniesClause
                && denial.scope.contains { scope in text.words.contains { $0.weight > 0 && scope.contains($0.range.lowerBound) }
                }
        }
        return !denials.isMultiple(of: 2)
            || denials == 0 && text.direction.cues.contains { $0.sign == .zero && $0.negatedBy.isEmpty }
    }
}
