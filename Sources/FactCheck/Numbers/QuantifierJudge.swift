import EvidenceModel
import Foundation
import TextAnalysis

/// Lays words of number ("mostly", "seldom", "never") beside a share that a source found.
///
/// Such words have no sharp edge, so only what is clear on both sides is answered.
struct QuantifierJudge {
    let tree: ConceptTree
    let statement: ReadText
    /// Which way the statement points.
    let polarity: Polarity

    struct Answer: Hashable {
        var number: FoundNumber
        var agrees: Bool
    }

    /// At least this share is often; more than this is not never, and less is seldom.
    private static let often: Decimal = 50
    private static let seldom: Decimal = 20

    /// What the statement says of how often; `nil` where it says nothing that a share could answer.
    private var size: DirectionSign? {
        guard statement.numbers.isEmpty, polarity.order == nil else { return nil }
        return polarity.isDenied || polarity.relation == .zero ? .zero : polarity.size
    }

    /// Whether numbers could answer the statement.
    var asks: Bool { size != nil }

    func answers(_ found: [FoundNumber]) -> [Answer] {
        guard let size else { return [] }
        return found.compactMap { number in
            guard number.quantity.unit == "%", let share = number.quantity.value,
                SubjectMatch.match(statement.units, with: number, in: tree) == .same, isOfAge(number.quantity)
            else { return nil }
            switch size {
            case .plus where share >= Self.often: return Answer(number: number, agrees: true)
            case .plus where share < Self.seldom: return Answer(number: number, agrees: false)
            case .minus where share >= Self.often: return Answer(number: number, agrees: false)
            case .minus where share < Self.seldom: return Answer(number: number, agrees: true)
            case .zero where share >= Self.seldom: return Answer(number: number, agrees: false)
            default: return nil
            }
        }
    }

    /// Whether a number was counted at an age of the statement, if it names any.
    private func isOfAge(_ quantity: Quantity) -> Bool {
        guard !statement.ages.isEmpty else { return true }
        guard let age = quantity.age else { return false }
        return statement.ages.contains { $0.low <= age.high && age.low <= $0.high }
    }
}
