public import Diagnostics
import Schema
public import TextAnalysis

/// Which way an intervention moved an outcome beside a comparator, as a passage of a trial's report tells.
public struct EffectDirection: Hashable, Sendable {
    public enum Label: String, Hashable, Sendable, CaseIterable {
        case increased, decreased
        case noDifference = "no-difference"
    }

    /// The likeliest.
    public var label: Label
    public var probabilities: [Label: Double]
    /// What spoke for it, the strongest first.
    public var reasons: [FeatureContribution]
}

/// Tells the direction of an effect from the passage that reports it, by rules and weights that stand in a file.
public struct EffectModel: Sendable {
    public let model: SoftmaxModel

    /// The weights built into the program: `Schema/effect.json`.
    ///
    /// - Throws: `Failure` with the code `stance.model` when the file does not read.
    public static func standard() throws(Failure) -> EffectModel { try loaded.get() }

    private static let loaded = Result { () throws(Failure) -> EffectModel in
        EffectModel(
            model: try .decode(Schema.effectWeights, "effect.json", features: EffectFeatures.Name.allCases.map(\.rawValue)))
    }

    public init(model: SoftmaxModel) {
        self.model = model
    }

    /// Which way the outcome went under the intervention.
    public func read(
        intervention: String, comparator: String, outcome: String, passage: String, language: StemmingLanguage
    ) -> EffectDirection {
        let features = Self.features(
            intervention: intervention, comparator: comparator, outcome: outcome, passage: passage, language: language)
        let byName = model.probabilities(features)
        var probabilities: [EffectDirection.Label: Double] = [:]
        for label in EffectDirection.Label.allCases { probabilities[label] = byName[label.rawValue] ?? 0 }
        let label = EffectDirection.Label.allCases.max { probabilities[$0] ?? 0 < probabilities[$1] ?? 0 } ?? .noDifference
        return EffectDirection(
            label: label, probabilities: probabilities, reasons: model.contributions(features, to: label.rawValue))
    }

    /// The features of a passage by name, as the weights are fitted on.
    public static func features(
        intervention: String, comparator: String, outcome: String, passage: String, language: StemmingLanguage
    ) -> [String: Double] {
        EffectFeatures(
            intervention: intervention, comparator: comparator, outcome: outcome, passage: passage, language: language
        ).values
    }
}
