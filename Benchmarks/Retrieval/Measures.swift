import Foundation
import SeededRandom

/// What a search engine answered: for each query its documents with their scores.
typealias Run = [String: [(document: String, score: Double)]]

/// How good one answer is, as BEIR and trec_eval reckon it.
struct Measures {
    var gain = 0.0
    var recall10 = 0.0
    var recall100 = 0.0
    var reciprocalRank = 0.0

    static let names = ["nDCG@10", "R@10", "R@100", "MRR"]
    var values: [Double] { [gain, recall10, recall100, reciprocalRank] }

    /// - Parameters:
    ///   - answer: documents and scores; of equal scores the larger id goes first, as trec_eval has it.
    ///   - grades: the relevant documents.
    init(_ answer: [(document: String, score: Double)], _ grades: [String: Int]) {
        let ranked = answer.sorted { ($0.score, $0.document) > ($1.score, $1.document) }.map(\.document)
        func discounted(_ grades: some Sequence<Int>) -> Double {
            grades.prefix(10).enumerated().reduce(0) { $0 + Double($1.element) / log2(Double($1.offset + 2)) }
        }
        let ideal = discounted(grades.values.sorted(by: >))
        gain = discounted(ranked.map { grades[$0] ?? 0 }) / ideal
        recall10 = Double(ranked.prefix(10).count { grades[$0] != nil }) / Double(grades.count)
        recall100 = Double(ranked.prefix(100).count { grades[$0] != nil }) / Double(grades.count)
        reciprocalRank = ranked.prefix(100).firstIndex { grades[$0] != nil }.map { 1 / Double($0 + 1) } ?? 0
    }

    /// The mean of each measure.
    static func means(_ all: [Measures]) -> [Double] {
        names.indices.map { index in all.reduce(0) { $0 + $1.values[index] } / Double(max(all.count, 1)) }
    }
}

/// What one run gains over another in nDCG@10, query by query.
struct PairedGain {
    let mean: Double
    /// The bounds of the 95 % interval.
    let bounds: (low: Double, high: Double)

    /// - Parameter resamples: how many samples of the queries are drawn, with replacement and a fixed seed.
    init(_ one: [Measures], over other: [Measures], resamples: Int = 5_000) {
        let gains = zip(one, other).map { $0.gain - $1.gain }
        var random = SplitMix64(state: 20_261_121)
        let count = Double(max(gains.count, 1))
        let means = (0..<resamples).map { _ in
            gains.indices.reduce(0.0) { sum, _ in sum + gains[Int.random(in: gains.indices, using: &random)] } / count
        }.sorted()
        mean = gains.reduce(0, +) / count
        bounds = (means[resamples / 40], means[resamples - 1 - resamples / 40])
    }

    var text: String {
        String(format: "%+.4f (%+.4f to %+.4f)", mean, bounds.low, bounds.high)
    }
}
