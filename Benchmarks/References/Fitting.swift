import Articles
import Foundation

/// Fits a ``MatchModel``: the weights under which what was meant, a candidate or none of them, was likeliest.
struct Fitting {
    /// One entry: the features of its candidates, and which of them is meant.
    struct Example {
        var candidates: [[Double]]
        var meant: Int?
    }

    /// Against weights that only fit what was seen.
    private static let ridge = 0.000_05

    /// Which way a feature may speak: agreement never against a record, disagreement never for it.
    private static func bounded(_ weight: Double, _ feature: MatchModel.Feature) -> Double {
        switch feature {
        case .always, .titleCut, .titleLength, .yearNear, .volumeNear, .pageNear: weight
        case .firstAuthorFirst, .firstAuthorElsewhere, .authorsFound, .yearSame, .volumeSame, .issueSame, .pageSame,
            .containerSame:
            max(weight, 0)
        default: min(weight, 0)
        }
    }

    /// Gradient descent with momentum scaled for each weight (Adam; Kingma and Ba, 2015).
    static func fit(_ examples: [Example], from start: MatchModel, rounds: Int = 1500) -> MatchModel {
        var weights = start.weights
        var first = [Double](repeating: 0, count: weights.count)
        var second = first
        for round in 1...rounds {
            var gradient = weights.map { $0 * ridge }
            for example in examples { add(example, weights, &gradient, 1 / Double(examples.count)) }
            let rate = 0.05 * (round < rounds * 3 / 4 ? 1 : 0.2)
            for index in weights.indices {
                first[index] = 0.9 * first[index] + 0.1 * gradient[index]
                second[index] = 0.999 * second[index] + 0.001 * gradient[index] * gradient[index]
                let (mean, spread) = (
                    first[index] / (1 - pow(0.9, Double(round))), second[index] / (1 - pow(0.999, Double(round)))
                )
                weights[index] -= rate * mean / (spread.squareRoot() + 1e-8)
                if let feature = MatchModel.Feature(rawValue: index) { weights[index] = bounded(weights[index], feature) }
            }
        }
        return MatchModel(weights: weights.map { ($0 * 100).rounded() / 100 })
    }

    private static func add(_ example: Example, _ weights: [Double], _ gradient: inout [Double], _ share: Double) {
        let confidences = Self.confidences(example, weights)
        for (index, features) in example.candidates.enumerated() {
            let error = (confidences[index] - (example.meant == index ? 1 : 0)) * share
            for feature in features.indices where features[feature] != 0 { gradient[feature] += error * features[feature] }
        }
    }

    /// The confidence in each candidate under some weights.
    static func confidences(_ example: Example, _ weights: [Double]) -> [Double] {
        MatchModel.confidences(example.candidates.map { zip(weights, $0).reduce(0) { $0 + $1.0 * $1.1 } })
    }
}
