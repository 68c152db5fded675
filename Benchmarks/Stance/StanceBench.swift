import FactCheck
import Foundation
import TextAnalysis

/// Reads pairs as JSON lines, writes for each the features and what the built-in weights say: what `Benchmarks/stance.py` fits and
/// measures with, so that training and use cannot drift apart.
@main
struct StanceBench {
    struct Input: Decodable {
        var statement: String?
        var title: String?
        var sentences: [String]?
        var intervention: String?
        var comparator: String?
        var outcome: String?
        var passage: String?
    }

    struct Output: Encodable {
        var features: [String: Double]
        var label: String?
        var probabilities: [String: Double]?
        var possiblyDisputes: Bool?
        var possiblySupports: Bool?
    }

    static func main() throws {
        let featuresOnly = CommandLine.arguments.contains("--features")
        let stance = featuresOnly ? nil : try StanceModel.standard()
        let effect = featuresOnly ? nil : try EffectModel.standard()
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let stems = SearchTerms()
        while let line = readLine() {
            let input = try decoder.decode(Input.self, from: Data(line.utf8))
            var output: Output
            if let statement = input.statement {
                let candidate = StanceModel.Candidate(title: input.title ?? "", sentences: input.sentences ?? [])
                output = Output(features: StanceModel.features(of: statement, .english, candidate: candidate, stems: stems))
                if let judged = stance?.judge(statement, language: .english, candidates: [candidate]).first {
                    output.label = judged.label.rawValue
                    output.probabilities = Dictionary(
                        uniqueKeysWithValues: judged.probabilities.map { ($0.key.rawValue, $0.value) })
                    output.possiblyDisputes = judged.possiblyDisputes
                    output.possiblySupports = judged.possiblySupports
                }
            } else {
                let (intervention, comparator) = (input.intervention ?? "", input.comparator ?? "")
                let (outcome, passage) = (input.outcome ?? "", input.passage ?? "")
                output = Output(
                    features: EffectModel.features(
                        intervention: intervention, comparator: comparator, outcome: outcome, passage: passage,
                        language: .english))
                output.label =
                    effect?.read(
                        intervention: intervention, comparator: comparator, outcome: outcome, passage: passage,
                        language: .english
                    ).label.rawValue
            }
            print(String(decoding: try encoder.encode(output), as: UTF8.self))
        }
    }
}
