import EvidenceModel
import TextAnalysis

/// Which way a text points, in four respects that are compared one by one.
struct Polarity: Hashable {
    /// Of two things beside one another, which has more: "commoner in men than in women".
    var order: Order?
    /// Most or few, often or seldom.
    var size: DirectionSign?
    /// More or less, up or down, brings about or holds back, helps or harms, all taken together.
    var relation: DirectionSign?
    /// What `relation` means for a patient, as far as words tell: less pain is good. `nil` where they do not.
    var benefit: DirectionSign?
    /// Whether `relation` is said as good or bad ("helps"), not as more or less ("reduces").
    var isEffect: Bool
    /// How much of a thing is spoken of: little exercise, much sitting.
    var degrees: [Set<String>: DirectionSign]
    /// Whether something else is denied.
    var isDenied: Bool
    /// Whether a negation stands behind `relation` or `size`.
    var isNegated: Bool

    struct Order: Hashable {
        var more: Set<String>
        var less: Set<String>
    }

    init(_ text: ReadText, in tree: ConceptTree) {
        let things = text.units.filter(\.isConcept)
        let cues = Self.ownCues(text)
        order = Self.order(text, cues, tree)
        let isOrdered = order != nil
        var related: [DirectionCue] = []
        var sized: [DirectionCue] = []
        var degrees: [Set<String>: DirectionSign] = [:]
        for cue in cues {
            if let thing = Self.modified(by: cue, things), Self.isDegree(cue, of: text), !isOrdered {
                degrees[thing.concepts] = Self.product([cue.sign, degrees[thing.concepts] ?? .plus])
                continue
            }
            switch cue.kind {
            case .change, .cause, .association, .effect: related.append(cue)
            case .comparison: if !isOrdered { related.append(cue) }
            case .size: sized.append(cue)
            case .significance, .estimate: break
            }
        }
        self.degrees = degrees
        size = Self.product(sized.map(\.sign))
        relation = Self.product(related.map { $0.significance == .zero ? .zero : $0.sign })
        isEffect = related.contains { $0.kind == .effect }
        let benefits = related.map { $0.significance == .zero ? .zero : $0.benefit }
        benefit = benefits.contains(nil) ? nil : Self.product(benefits.compactMap(\.self))
        isNegated = (related + sized).contains(where: \.isNegated)
        // What denies a concept's own words ("gaat niet over") denies the sentence.
        let governing = Set(cues.flatMap(\.negatedBy))
        let free = text.direction.denials.filter { denial in
            !governing.contains(denial.range) && !things.contains { $0.covers(denial.range) }
                && denial.deniesClause
        }
        isDenied = !free.count.isMultiple(of: 2)
    }

    /// The cues that are not a concept's own words ("shrinks", "no cause"), which are the concept's affair; that nothing differs is
    /// never.
    private static func ownCues(_ text: ReadText) -> [DirectionCue] {
        text.direction.cues.filter { cue in
            cue.wordSign == .zero
                || !text.units.contains { unit in
                    guard let other = unit.otherRange else {
                        return unit.isConcept && unit.range.lowerBound <= cue.range.lowerBound
                            && cue.range.upperBound <= unit.range.upperBound
                    }
                    return [unit.range, other].contains { $0.contains(cue.range.lowerBound) }
                }
        }
    }

    /// The thing that a cue stands right at: "little exercise" and "sitting less" are degrees of it.
    private static func modified(by cue: DirectionCue, _ things: [ReadText.Unit]) -> ReadText.Unit? {
        things.first { $0.range.lowerBound == cue.range.upperBound + 1 }
            ?? things.first { cue.kind == .comparison && $0.range.upperBound + 1 == cue.range.lowerBound }
    }

    /// Whether a cue tells how much there is of the thing it stands at. How often something is so ("most", "rarely"), and that nothing
    /// differs, is said of the whole, wherever the words stand.
    private static func isDegree(_ cue: DirectionCue, of text: ReadText) -> Bool {
        switch cue.kind {
        case .comparison: cue.sign != .zero
        // "Bad posture causes pain", but "swimming worsens pain".
        case .effect: cue.sign != .zero && text.direction.cues.contains { [.change, .cause, .association].contains($0.kind) }
        case .size:
            Folding.words(String(String.UnicodeScalarView(Array(text.text.unicodeScalars)[cue.range]))).contains(
                where: amounts.contains)
        default: false
        }
    }

    private static let amounts: Set<String> = ["veel", "weinig", "nauwelijks", "amper", "much", "little", "lot", "plenty"]

    /// Signs that say one thing together: two that turn it about make none, and nothing is nothing whatever else is said.
    private static func product(_ signs: [DirectionSign]) -> DirectionSign? {
        let known = signs.filter { $0 != .either }
        guard !known.isEmpty else { return nil }
        if known.contains(.zero) { return .zero }
        return known.count { $0 == .minus }.isMultiple(of: 2) ? .plus : .minus
    }

    /// Two sibling things with a comparison before the second: the first has more, or less.
    private static func order(_ text: ReadText, _ cues: [DirectionCue], _ tree: ConceptTree) -> Order? {
        guard let cue = cues.last(where: { $0.kind == .comparison && [.plus, .minus].contains($0.sign) }) else { return nil }
        let things = text.units.filter(\.isConcept)
        for second in things.reversed() where second.range.lowerBound >= cue.range.lowerBound {
            let first = things.last {
                $0.range.upperBound <= second.range.lowerBound
                    && tree.relation($0.concepts, second.concepts) == .siblings
            }
            guard let first else { continue }
            return cue.sign == .plus
                ? Order(more: first.concepts, less: second.concepts) : Order(more: second.concepts, less: first.concepts)
        }
        return nil
    }

    /// Where two texts point different ways, if they do.
    static func difference(
        _ here: ReadText, _ there: ReadText, in tree: ConceptTree
    ) -> (kind: MatchedClaim.Difference, why: LocalizedText)? {
        let (ours, theirs) = (Polarity(here, in: tree), Polarity(there, in: tree))
        if let left = ours.order, let right = theirs.order, !left.more.isDisjoint(with: right.less),
            !left.less.isDisjoint(with: right.more)
        {
            return (.direction, LocalizedText(nl: "de vergelijking is omgekeerd", en: "the comparison is the other way round"))
        }
        for (one, other) in [(ours, theirs), (theirs, ours)]
        where one.order != nil && other.order == nil && other.relation == .zero {
            return (.negation, words(ours.order == nil ? .zero : .either, theirs.order == nil ? .zero : .either))
        }
        let kind: MatchedClaim.Difference = ours.isNegated != theirs.isNegated ? .negation : .direction
        let related = relations(ours, theirs, here, there)
        for (left, right) in [(ours.size, theirs.size), (related.ours, related.theirs)] {
            guard let left, let right, left.opposes(right) else { continue }
            return (kind, words(left, right))
        }
        guard ours.isDenied != theirs.isDenied else { return nil }
        return (
            .negation,
            ours.isDenied
                ? LocalizedText(nl: "hier ontkend, daar niet", en: "denied here, not there")
                : LocalizedText(nl: "daar ontkend, hier niet", en: "denied there, not here")
        )
    }

    /// In how many respects two texts say the same of direction.
    static func agreements(_ here: ReadText, _ there: ReadText, in tree: ConceptTree) -> Int {
        let (ours, theirs) = (Polarity(here, in: tree), Polarity(there, in: tree))
        return [
            ours.size != nil && ours.size == theirs.size, ours.relation != nil && ours.relation == theirs.relation,
            ours.order != nil && theirs.order != nil,
        ].count { $0 }
    }

    /// The relations of two texts, turned about by the degrees of what both name: "less sitting lowers" says what "much sitting
    /// raises" says. A degree of what only one of them names says nothing of the other.
    private static func relations(
        _ ours: Polarity, _ theirs: Polarity, _ here: ReadText, _ there: ReadText
    ) -> (ours: DirectionSign?, theirs: DirectionSign?) {
        // Where one says that it helps and the other that pain goes down, they are compared by what that means.
        let isByBenefit = ours.isEffect != theirs.isEffect && ours.benefit != nil && theirs.benefit != nil
        func turned(_ polarity: Polarity, _ other: ReadText) -> DirectionSign? {
            let said = isByBenefit ? polarity.benefit : polarity.relation
            let shared = polarity.degrees.filter { !$0.key.isDisjoint(with: other.concepts) }.map(\.value)
            guard product(shared) == .minus else { return said }
            return said?.reversed ?? .minus
        }
        return (turned(ours, there), turned(theirs, here))
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
