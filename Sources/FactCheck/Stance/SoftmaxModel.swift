import Diagnostics
import Foundation

/// A multinomial logistic regression over named features: weights that a reader can look up, and nothing else.
///
/// The weights are data: `Schema/stance.json` and `Schema/effect.json`, written by `Benchmarks/fit_stance.py`.
public struct SoftmaxModel: Hashable, Sendable, Codable {
    /// Raised when the meaning of a feature changes.
    public var version: Int
    /// What it was fitted on.
    public var trainedOn: String
    public var classes: [String]
    /// For each feature by name, its weight for each class.
    public var weights: [String: [Double]]
    /// Probabilities from which something is said, by name.
    public var thresholds: [String: Double]?

    /// The probability of each class.
    public func probabilities(_ features: [String: Double]) -> [String: Double] {
        var scores = [Double](repeating: 0, count: classes.count)
        for (name, value) in features where value != 0 {
            guard let weights = weights[name] else { continue }
            for index in scores.indices { scores[index] += weights[index] * value }
        }
        let top = scores.max() ?? 0
        let odds = scores.map { exp($0 - top) }
        let sum = odds.reduce(0, +)
        return Dictionary(uniqueKeysWithValues: zip(classes, odds.map { $0 / sum }))
    }

    /// What each feature adds to a class beside the mean of the others, the largest first.
    public func contributions(_ features: [String: Double], to name: String) -> [FeatureContribution] {
        guard let index = classes.firstIndex(of: name), classes.count > 1 else { return [] }
        return features.compactMap { feature, value -> FeatureContribution? in
            guard value != 0, feature != "always", let weights = weights[feature] else { return nil }
            let others = (weights.reduce(0, +) - weights[index]) / Double(classes.count - 1)
            return FeatureContribution(feature: feature, value: value, contribution: value * (weights[index] - others))
        }.sorted { (abs($0.contribution), $1.feature) > (abs($1.contribution), $0.feature) }
    }

    /// A model from JSON, its numbers checked to fit together.
    ///
    /// - Throws: `Failure` with the code `stance.model`.
    static func decode(_ data: Data, _ table: String, features: [String]) throws(Failure) -> SoftmaxModel {
        let model: SoftmaxModel
        do {
            model = try JSONDecoder().decode(SoftmaxModel.self, from: data)
        } catch {
            throw unfit("the file '\(table)' does not read as a model", "\(error)")
        }
        guard model.weights.values.allSatisfy({ $0.count == model.classes.count }), !model.classes.isEmpty else {
            throw unfit("a feature of '\(table)' has another number of weights than there are classes", nil)
        }
        guard let missing = features.first(where: { model.weights[$0] == nil }) else { return model }
        throw unfit("the file '\(table)' has no weight for the feature '\(missing)'", nil)
    }

    private static func unfit(_ message: String, _ cause: String?) -> Failure {
        Failure(
            .storage,
            [
                Diagnostic(
                    "stance.model", message, remedy: "restore the file from the repository, or fit the weights again",
                    cause: cause)
            ])
    }
}

/// What one feature adds to the score of a class.
public struct FeatureContribution: Hashable, Sendable, Codable {
    /// The name it has in the file of weights.
    public var feature: String
    public var value: Double
    /// In logits, beside the mean of the other classes.
    public var contribution: Double
}
