import EvidenceModel
import TextAnalysis

/// Two texts laid side by side.
extension Polarity {
    /// Where another text points a different way, if it does.
    func difference(from other: Polarity) -> (kind: MatchedClaim.Difference, why: LocalizedText)? {
        if let order, let theirs = other.order, !order.more.isDisjoint(with: theirs.less),
            !order.less.isDisjoint(with: theirs.more)
        {
            return (.direction, LocalizedText(nl: "de vergelijking is omgekeerd", en: "the comparison is the other way round"))
        }
        if order != nil, other.order == nil, other.relation == .zero { return (.negation, Self.words(.either, .zero)) }
        if other.order != nil, order == nil, relation == .zero { return (.negation, Self.words(.zero, .either)) }
        let kind: MatchedClaim.Difference = isNegated != other.isNegated ? .negation : .direction
        if let size, let theirs = other.size, size.opposes(theirs) { return (kind, Self.words(size, theirs)) }
        if let (left, right) = opposed(other), !isTwofold, !other.isTwofold { return (kind, Self.words(left, right)) }
        if let isExclusive, let theirs = other.isExclusive, isExclusive != theirs {
            return (
                .negation,
                LocalizedText(
                    nl: isExclusive ? "hier alleen dit, daar niet alleen" : "hier niet alleen dit, daar wel",
                    en: isExclusive ? "here this alone, there not" : "here not this alone, there it is")
            )
        }
        // Never and seldom say neither the same nor the contrary.
        guard isDenied != other.isDenied, (isDenied ? other : self).size != .minus else { return nil }
        return (
            .negation,
            isDenied
                ? LocalizedText(nl: "hier ontkend, daar niet", en: "denied here, not there")
                : LocalizedText(nl: "daar ontkend, hier niet", en: "denied there, not here")
        )
    }

    /// Whether the text holds back or compares where another says nothing of that: then the other says neither the same nor the
    /// contrary. That something rises, or is often so, is what a bare sentence says too.
    func isOneSided(beside other: Polarity) -> Bool {
        let related = relations(other)
        let isUnsaid = related.1 == nil || related.1 == .either
        let holdsBack = size == .minus && other.size == nil || related.0 == .minus && isUnsaid
        let isEffectBesideNothing = isEffect && other.relation == nil
        let isNeverBesideSeldom = isDenied != other.isDenied && (isDenied ? other : self).size == .minus
        let isAloneOnOneSide = (isExclusive == true) != (other.isExclusive == true)
        return holdsBack || isEffectBesideNothing || isNeverBesideSeldom || isAloneOnOneSide || opposed(other) != nil
            || ordersOther(other) || (order == nil) != (other.order == nil) || comparesOther && !other.comparesOther
    }

    /// The relations of two texts where they cannot both be true.
    private func opposed(_ other: Polarity) -> (DirectionSign, DirectionSign)? {
        guard case (let left?, let right?) = relations(other), left.opposes(right) else { return nil }
        return (left, right)
    }

    /// Whether both compare, but not the same two things.
    private func ordersOther(_ other: Polarity) -> Bool {
        guard let order, let theirs = other.order else { return false }
        return order.more.isDisjoint(with: theirs.more) || order.less.isDisjoint(with: theirs.less)
    }

    /// In how many respects another text says the same of direction.
    func agreements(with other: Polarity) -> Int {
        [
            size != nil && size == other.size, relation != nil && relation == other.relation,
            order != nil && other.order != nil,
        ].count { $0 }
    }

    /// The relations of two texts, turned about by the degrees of what both name: "less sitting lowers" says what "much sitting
    /// raises" says. A degree of what only one of them names says nothing of the other.
    private func relations(_ other: Polarity) -> (DirectionSign?, DirectionSign?) {
        // Where one says that it helps and the other that pain goes down, they are compared by what that means.
        let isByBenefit = isEffect != other.isEffect && benefit != nil && other.benefit != nil
        func turned(_ polarity: Polarity, _ other: Polarity) -> DirectionSign? {
            let said = isByBenefit ? polarity.benefit : polarity.relation
            let shared = polarity.degrees.filter { !$0.key.isDisjoint(with: other.concepts) }.map(\.value)
            guard Self.product(shared) == .minus else { return said }
            return said?.reversed ?? .minus
        }
        return (turned(self, other), turned(other, self))
    }

    private static func words(_ left: DirectionSign, _ right: DirectionSign) -> LocalizedText {
        func name(_ sign: DirectionSign, _ language: Language) -> String {
            switch (sign, language) {
            case (.plus, .dutch): "meer of vaker"
            case (.minus, .dutch): "minder of zeldener"
            case (.zero, .dutch): "geen verschil"
            case (.either, .dutch): "een verschil"
            case (.plus, .english): "more or oftener"
            case (.minus, .english): "less or seldomer"
            case (.zero, .english): "no difference"
            case (.either, .english): "a difference"
            }
        }
        return LocalizedText { language in
            language == .dutch
                ? "hier \(name(left, .dutch)), daar \(name(right, .dutch))"
                : "here \(name(left, .english)), there \(name(right, .english))"
        }
    }
}
