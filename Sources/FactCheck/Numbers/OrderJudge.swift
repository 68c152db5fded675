import EvidenceModel
import Foundation
import TextAnalysis

/// Answers what a statement compares ("protrusions shrink more often than extrusions", "rises with age") from two numbers that one
/// reading holds.
struct OrderJudge {
    let tree: ConceptTree
    let statement: ReadText
    /// Which way the statement points.
    let polarity: Polarity

    /// Two numbers of one reading, and whether they lie as the statement says.
    struct Answer: Hashable {
        var more: FoundNumber
        var less: FoundNumber
        var agrees: Bool
    }

    /// What stands for age in the thesaurus: MeSH Aging and Age Factors.
    static let age: Set<String> = ["D000375", "D000367"]

    /// What the statement compares.
    private enum Question {
        case order(Polarity.Order)
        case change(DirectionSign)
    }

    private var question: Question? {
        guard statement.numbers.isEmpty else { return nil }
        if let order = polarity.order { return .order(order) }
        guard let change = polarity.relation, [.plus, .minus].contains(change), !statement.concepts.isDisjoint(with: Self.age)
        else {
            return nil
        }
        return .change(change)
    }

    /// Whether numbers could answer the statement.
    var asks: Bool { question != nil }

    func answers(_ found: [FoundNumber]) -> [Answer] {
        guard let question else { return [] }
        let readings = Dictionary(grouping: found) { "\($0.claim) \($0.reading)" }.sorted { $0.key < $1.key }.map(\.value)
        return readings.flatMap { numbers in
            switch question {
            case .order(let order): answers(order, numbers)
            case .change(let change): answers(byAge: change, numbers)
            }
        }
    }

    private func answers(_ order: Polarity.Order, _ found: [FoundNumber]) -> [Answer] {
        func numbers(of thing: Set<String>, without other: Set<String>) -> [FoundNumber] {
            let named = statement.units.filter { $0.concepts.isDisjoint(with: other) }
            return found.filter { number in
                (number.measure + number.population).contains { tree.relation(thing, $0.concepts) >= .narrower }
                    && SubjectMatch.match(named, with: number, in: tree) == .same
            }
        }
        let (more, less) = (numbers(of: order.more, without: order.less), numbers(of: order.less, without: order.more))
        return more.flatMap { more in
            less.compactMap { less in answer(more, less) { $0 > $1 } }
        }
    }

    private func answers(byAge change: DirectionSign, _ found: [FoundNumber]) -> [Answer] {
        let named = statement.units.filter { $0.concepts.isDisjoint(with: Self.age) }
        let aged = found.filter { $0.quantity.age != nil && SubjectMatch.match(named, with: $0, in: tree) == .same }
            .sorted { ($0.quantity.age?.low ?? 0) < ($1.quantity.age?.low ?? 0) }
        return Dictionary(grouping: aged, by: \.quantity.measure).sorted { $0.key < $1.key }.compactMap { _, numbers in
            guard let young = numbers.first, let old = numbers.last, young.quantity.age != old.quantity.age else { return nil }
            return change == .plus ? answer(old, young) { $0 > $1 } : answer(young, old) { $0 > $1 }
        }
    }

    /// Two numbers that count by the same measure, or in the same people.
    private func answer(_ more: FoundNumber, _ less: FoundNumber, _ holds: (Decimal, Decimal) -> Bool) -> Answer? {
        let (left, right) = (more.quantity, less.quantity)
        guard left != right, left.measure == right.measure || left.population == right.population,
            left.statistic == right.statistic, left.unit == right.unit, let first = left.value, let second = right.value
        else { return nil }
        return Answer(more: more, less: less, agrees: holds(first, second))
    }
}
