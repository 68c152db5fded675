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
    /// Whether a later clause points another way; then `relation` is that of the first.
    var isTwofold: Bool
    /// Whether `relation` is said as good or bad ("helps"), not as more or less ("reduces").
    var isEffect: Bool
    /// Whether something is compared ("more often than …", "the fastest") of which `order` could not tell what beside what.
    var comparesOther: Bool
    /// How much of a thing is spoken of: little exercise, much sitting.
    var degrees: [Set<String>: DirectionSign]
    /// Whether something else is denied.
    var isDenied: Bool
    /// Whether it denies anything else at all: two denials of a long text need not be of one thing.
    var hasDenial: Bool
    /// Whether a negation stands behind `relation` or `size`.
    var isNegated: Bool
    /// Whether something is said of one thing alone ("only", "the only"); `false` where that is denied, `nil` where neither is.
    var isExclusive: Bool?
    /// What the text names.
    var concepts: Set<String>

    struct Order: Hashable {
        var more: Set<String>
        var less: Set<String>
    }

    init(_ text: ReadText, in tree: ConceptTree) {
        concepts = text.concepts
        let things = text.units.filter { $0.isConcept && !LightWords.isFrame($0) }
        let cues = Self.ownCues(text)
        order = Self.order(text, cues, tree)
        let isOrdered = order != nil
        comparesOther = !isOrdered && cues.contains { $0.kind == .comparison && Self.comparesWithOthers($0, in: text) }
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
        // "…, and less so afterwards": a later clause that points another way says another thing.
        let clauses = Dictionary(grouping: related, by: \.clause).mapValues { Self.product($0.map(\.sign)) }
        isTwofold = Set(clauses.values.compactMap(\.self)).count > 1
        if isTwofold, let first = related.first { related.removeAll { $0.clause != first.clause } }
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
        hasDenial = !free.isEmpty
        isExclusive = Self.exclusive(text)
    }

    /// The cues that are not a concept's own words ("shrinks", "no cause"), which are the concept's affair; that nothing differs is
    /// never.
    private static func ownCues(_ text: ReadText) -> [DirectionCue] {
        let things = text.units.filter(\.isConcept)
        // "Without pain" denies no more than the pain.
        let cues = text.direction.cues.map { cue in
            var cue = cue
            cue.negatedBy.removeAll { denial in things.contains { $0.covers(denial) } }
            if !cue.isNegated { cue.sign = cue.wordSign }
            return cue
        }
        return cues.filter { cue in
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
        case .comparison: cue.sign != .zero && !words(of: cue, in: text).contains(where: frequencies.contains)
        // "Bad posture causes pain", but "swimming worsens pain".
        case .effect: cue.sign != .zero && text.direction.cues.contains { [.change, .cause, .association].contains($0.kind) }
        case .size: words(of: cue, in: text).contains(where: amounts.contains)
        default: false
        }
    }

    private static func words(of cue: DirectionCue, in text: ReadText) -> [String] {
        Folding.words(String(String.UnicodeScalarView(Array(text.text.unicodeScalars)[cue.range])))
    }

    /// "More often than", or "the fastest".
    private static func comparesWithOthers(_ cue: DirectionCue, in text: ReadText) -> Bool {
        words(of: cue, in: text).contains { $0.hasSuffix("st") || $0.hasSuffix("ste") }
            || WordRanges.words(text.text).contains {
                $0.range.upperBound > cue.range.lowerBound && ["dan", "than"].contains($0.folded)
            }
    }

    private static func exclusive(_ text: ReadText) -> Bool? {
        let words = WordRanges.words(text.text).map(\.folded)
        let place = words.indices.first { place in
            // "Zonder enige twijfel" is of no one thing.
            alone.contains(words[place]) || words[place] == "enige" && place > 0 && ["de", "het"].contains(words[place - 1])
        }
        guard let place else { return nil }
        return !words[max(0, place - 2)..<place].contains { ["niet", "not"].contains($0) }
    }

    private static let alone: Set<String> = ["alleen", "enkel", "uitsluitend", "only", "solely"]

    private static let frequencies: Set<String> = ["vaker", "vaak", "zeldzamer", "zeldener", "oftener", "often", "rarer"]

    private static let amounts: Set<String> = ["veel", "weinig", "nauwelijks", "amper", "much", "little", "lot", "plenty"]

    /// Signs that say one thing together: two that turn it about make none, and nothing is nothing whatever else is said.
    static func product(_ signs: [DirectionSign]) -> DirectionSign? {
        let known = signs.filter { $0 != .either }
        guard !known.isEmpty else { return nil }
        if known.contains(.zero) { return .zero }
        return known.count { $0 == .minus }.isMultiple(of: 2) ? .plus : .minus
    }

    /// Two sibling things with a comparison before the second: the first has more, or less.
    private static func order(_ text: ReadText, _ cues: [DirectionCue], _ tree: ConceptTree) -> Order? {
        guard let cue = cues.last(where: { $0.kind == .comparison && [.plus, .minus].contains($0.sign) }) else { return nil }
        let things = text.units.filter(\.isConcept)
        let thans = WordRanges.words(text.text).filter { ["dan", "than"].contains($0.folded) }.map(\.range)
        for second in things.reversed() {
            guard thans.contains(where: { cue.range.lowerBound < $0.lowerBound && $0.lowerBound < second.range.lowerBound })
            else { continue }
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
}
