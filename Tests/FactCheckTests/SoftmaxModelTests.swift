import Diagnostics
import Foundation
import Testing

@testable import FactCheck

@Suite struct SoftmaxModelTests {
    private let model = SoftmaxModel(
        version: 1, trainedOn: "", classes: ["a", "b", "c"], weights: ["x": [1, 0, -1], "y": [0, 2, 0]])

    @Test func probabilitiesFollowTheWeights() {
        let probabilities = model.probabilities(["x": 1])
        let sum = exp(1.0) + 1 + exp(-1.0)
        #expect(abs((probabilities["a"] ?? 0) - exp(1.0) / sum) < 1e-12)
        #expect(abs((probabilities["c"] ?? 0) - exp(-1.0) / sum) < 1e-12)
    }

    @Test func hugeScoresDoNotOverflow() {
        #expect(model.probabilities(["x": 10_000])["a"] == 1)
    }

    @Test func contributionsAreBesideTheOtherClasses() {
        let contributions = model.contributions(["x": 0.5, "y": 1, "z": 3], to: "b")
        #expect(contributions.map(\.feature) == ["y", "x"])
        #expect(contributions.map(\.contribution) == [2, 0])
    }

    @Test(arguments: [
        ("{", "does not read"),
        (#"{"version":1,"trainedOn":"","classes":["a","b"],"weights":{"x":[1]}}"#, "another number of weights"),
        (#"{"version":1,"trainedOn":"","classes":["a"],"weights":{"y":[1]}}"#, "no weight for the feature 'x'"),
    ])
    func filesThatDoNotHoldTogetherAreRefused(_ json: String, _ message: String) throws {
        let failure = #expect(throws: Failure.self) {
            try SoftmaxModel.decode(Data(json.utf8), "stance.json", features: ["x"])
        }
        #expect(failure?.diagnostics.first?.code == "stance.model")
        #expect(failure?.diagnostics.first?.message.contains(message) == true)
    }

    /// Every feature that is computed has a weight, and every weight a feature.
    @Test func filesAndFeaturesAgree() throws {
        #expect(try Set(StanceModel.standard().model.weights.keys) == Set(StanceFeatures.Name.allCases.map(\.rawValue)))
        #expect(try Set(EffectModel.standard().model.weights.keys) == Set(EffectFeatures.Name.allCases.map(\.rawValue)))
        let thresholds = try #require(try StanceModel.standard().model.thresholds)
        #expect(thresholds.keys.sorted() == ["contradicts", "contradicts-cited", "supports", "supports-cited"])
        #expect(thresholds.values.allSatisfy { 0.4..<1 ~= $0 })
        #expect(try Set(StanceModel.standard().model.classes) == Set(CandidateStance.Label.allCases.map(\.rawValue)))
        #expect(try Set(EffectModel.standard().model.classes) == Set(EffectDirection.Label.allCases.map(\.rawValue)))
    }
}

/// `docs/stance.md` names every feature, and the thresholds' gate.
@Test func pageNamesEveryFeature() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/stance.md"), encoding: .utf8)
    for name in StanceFeatures.Name.allCases { #expect(page.contains("`\(name.rawValue)`"), "\(name)") }
}
