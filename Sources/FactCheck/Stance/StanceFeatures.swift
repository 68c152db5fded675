import Foundation
import TextAnalysis

/// What is compared between a statement and an abstract, as numbers from 0 to about 1.
struct StanceFeatures {
    /// The features, by the names the weights have.
    enum Name: String, CaseIterable {
        case always
        /// The weighted share of the statement's terms in the best sentence, in the best two, in the title, in all of it.
        case inSentence, inTwoSentences, inTitle, inAbstract
        /// The best sentence has nearly everything; the abstract has; the abstract lacks half.
        case nearlyAll, nearlyAllInAbstract, halfMissing
        /// The share of the statement's names (digits, capitals) that the abstract lacks; whether it has any name.
        case namesMissing
        /// The share of the statement's digits that the abstract lacks.
        case digitsMissing
        /// Terms next to one another in both.
        case pairsInSentence, pairsInAbstract
        /// The same direction of the same thing, and the other; and each where nearly all terms agree too.
        case agrees, opposes, mainAgrees, mainOpposes, agreesNet, opposesNet, opposesAnywhere
        /// The product of all directions is the same, or not.
        case productSame, productOther
        /// All that is said of amounts goes one way in both, the same or not.
        case amountSame, amountOther
        /// Denied in the statement only, in the sentence only, in both.
        case deniedHere, deniedThere, deniedBoth
        /// Words of opposite meaning.
        case antonyms
        /// Numbers found again, and numbers with the same unit that differ.
        case numbersSame, numbersDiffer
        /// Held back in the sentence.
        case hedgedThere
        /// The best sentence is the last, or stands in the last third.
        case isLast, isLate
        /// The sentence tells what was found, or what was to be looked for.
        case tellsFinding, tellsAim
    }

    var values: [String: Double] = [:]
    /// The index of the sentence it rests on.
    var bestSentence: Int?
    /// Whether anything is shared at all.
    var sharesTerms = false

    private mutating func set(_ name: Name, _ value: Double) {
        if value != 0 { values[name.rawValue] = value }
    }

    init(_ statement: StanceText, title: StanceText, sentences: [StanceText]) {
        set(.always, 1)
        let total = statement.terms.values.reduce(0, +)
        guard total > 0, !sentences.isEmpty else { return }
        func share(_ texts: [StanceText]) -> Double {
            let shared = statement.terms.lazy.filter { term in texts.contains { $0.terms[term.key] != nil } }
            return (shared.map(\.value).reduce(0, +) / total).settled
        }
        func pairShare(_ texts: [StanceText]) -> Double {
            guard !statement.pairs.isEmpty else { return 0 }
            return Double(statement.pairs.count { pair in texts.contains { $0.pairs.contains(pair) } })
                / Double(statement.pairs.count)
        }
        let shares = sentences.map { share([$0]) }
        let order = sentences.indices.sorted { (rank($0, shares, sentences), -$0) > (rank($1, shares, sentences), -$1) }
        let best = order[0]
        bestSentence = best
        let inSentence = shares[best]
        sharesTerms = share(sentences + [title]) > 0
        set(.inSentence, inSentence)
        set(.inTwoSentences, share(order.prefix(2).map { sentences[$0] }))
        set(.inTitle, share([title]))
        let inAbstract = share(sentences + [title])
        set(.inAbstract, inAbstract)
        set(.nearlyAllInAbstract, inAbstract > 0.9 ? 1 : 0)
        set(.halfMissing, inAbstract < 0.5 ? 1 : 0)
        set(.nearlyAll, inSentence > 0.7 ? 1 : 0)
        set(.pairsInSentence, pairShare([sentences[best]]))
        set(.pairsInAbstract, pairShare(sentences + [title]))
        let names = Set(statement.words.lazy.filter(\.isName).map(\.term))
        if !names.isEmpty {
            let missing = names.count { name in !(sentences + [title]).contains { $0.terms[name] != nil } }
            set(.namesMissing, Double(missing) / Double(names.count))
        }
        let digits = Set(statement.words.lazy.map(\.text).filter { $0.allSatisfy(\.isNumber) })
        if !digits.isEmpty {
            let missing = digits.count { number in !(sentences + [title]).contains { $0.words.contains { $0.text == number } } }
            set(.digitsMissing, Double(missing) / Double(digits.count))
        }
        set(.isLast, best == sentences.count - 1 ? 1 : 0)
        set(.isLate, best * 3 >= sentences.count * 2 ? 1 : 0)

        setDirections(statement, order.prefix(5).map { (sentences[$0], shares[$0]) }, title, inSentence)
        setNumbers(statement, sentences[best], sentences)
        set(.hedgedThere, sentences[best].direction.isHedged ? 1 : 0)
        let signals = StanceSignals.of(sentences[best])
        set(.tellsFinding, signals.finding ? 1 : 0)
        set(.tellsAim, signals.aim ? 1 : 0)
    }

    private func rank(_ index: Int, _ shares: [Double], _ sentences: [StanceText]) -> Double {
        shares[index] + (index * 3 >= sentences.count * 2 ? 0.05 : 0) - (StanceSignals.of(sentences[index]).aim ? 0.1 : 0)
    }

    private mutating func setDirections(
        _ statement: StanceText, _ sentences: [(text: StanceText, share: Double)], _ title: StanceText, _ inSentence: Double
    ) {
        var agrees = 0.0
        var opposes = 0.0
        var main = 0.0
        for (text, share) in sentences + [(title, 0.8)] {
            let found = StanceAlignment.compare(statement, text)
            agrees = max(agrees, found.agrees * share)
            opposes = max(opposes, found.opposes * share)
            if abs(found.main * share) > abs(main) { main = found.main * share }
        }
        set(.mainAgrees, max(0, main))
        set(.mainOpposes, max(0, -main))
        set(.agrees, agrees)
        set(.opposes, opposes)
        set(.agreesNet, max(0, agrees - opposes))
        set(.opposesNet, max(0, opposes - agrees))
        set(.opposesAnywhere, opposes > 0.15 ? 1 : 0)

        guard let best = sentences.first?.text else { return }
        let here = statement.direction
        let there = best.direction
        if let first = StanceAlignment.product(here), let second = StanceAlignment.product(there) {
            set(first == second ? .productSame : .productOther, inSentence)
        }
        if let first = here.amount, let second = there.amount {
            if first == second { set(.amountSame, inSentence) }
            if first.opposes(second) { set(.amountOther, inSentence) }
        }
        let deniedHere = StanceAlignment.isDenied(statement)
        let deniedThere = StanceAlignment.isDenied(best)
        if deniedHere && deniedThere {
            set(.deniedBoth, inSentence)
        } else if deniedHere {
            set(.deniedHere, inSentence)
        } else if deniedThere {
            set(.deniedThere, inSentence)
        }
        set(.antonyms, min(1, Double(StanceAntonyms.count(statement, best)) * inSentence))
    }

    private mutating func setNumbers(_ statement: StanceText, _ best: StanceText, _ all: [StanceText]) {
        let claimed = statement.quantities.filter { $0.value != nil || $0.range != nil }
        guard !claimed.isEmpty else { return }
        func isSame(_ first: QuantityMention, _ second: QuantityMention) -> Bool {
            let values = [second.value, second.range?.low, second.range?.high].compactMap { $0 }
            return [first.value, first.range?.low, first.range?.high].compactMap { $0 }.allSatisfy(values.contains)
        }
        let found = claimed.count { number in all.contains { $0.quantities.contains { isSame(number, $0) } } }
        set(.numbersSame, Double(found) / Double(claimed.count))
        let differing = claimed.count { number in
            !all.contains { $0.quantities.contains { isSame(number, $0) } }
                && best.quantities.contains { $0.unit == number.unit && $0.value != nil }
        }
        set(.numbersDiffer, Double(differing) / Double(claimed.count))
    }
}

extension Double {
    /// Without the last digits, which depend on the order of a sum: equal shares are to compare as equal on every run.
    var settled: Double { (self * 1_000_000).rounded() / 1_000_000 }
}
