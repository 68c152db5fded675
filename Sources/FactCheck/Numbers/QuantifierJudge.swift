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
            let quantity = number.quantity
            guard quantity.unit == "%",
                let share = quantity.range ?? quantity.value.map({ NumberRange($0, $0) }),
                statement.ages.isEmpty || quantity.age.map(statement.isOfAge) == true,
                SubjectMatch.match(statement.units, with: number, in: tree) == .same
            else { return nil }
            switch size {
            case .plus where share.low >= Self.often: return Answer(number: number, agrees: true)
            case .plus where share.high < Self.seldom: return Answer(number: number, agrees: false)
            case .minus where share.low >= Self.often: return Answer(number: number, agrees: false)
            case .minus where share.high < Self.seldom: return Answer(number: number, agrees: true)
            case .zero where share.low >= Self.seldom: return Answer(number: number, agrees: false)
            default: return nil
            }
        }
    }
}
