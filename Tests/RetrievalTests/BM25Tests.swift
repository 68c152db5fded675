import Foundation
import Retrieval
import Testing

@Suite("BM25")
struct BM25Tests {
    private let bm25 = BM25(saturation: 1.2, lengthNorm: 0.75)

    @Test("the rarer a term, the more it tells; one that all records have still tells something")
    func inverseFrequency() {
        // ln(1 + (10 − 1 + 0.5) / (1 + 0.5))
        #expect(abs(BM25.inverseFrequency(of: 1, among: 10) - log(1 + 9.5 / 1.5)) < 1e-12)
        #expect(BM25.inverseFrequency(of: 1, among: 10) > BM25.inverseFrequency(of: 5, among: 10))
        #expect(BM25.inverseFrequency(of: 10, among: 10) > 0)
        #expect(BM25.inverseFrequency(of: 99, among: 10) == BM25.inverseFrequency(of: 10, among: 10))
    }

    @Test("a term that repeats adds less each time and never more than k1 + 1; a long record counts against itself")
    func saturation() {
        let usual = bm25.norm(length: 100, average: 100)
        #expect(usual == 1.2)
        let values = [0.0, 1, 2, 3, 1_000].map { bm25.saturated($0, norm: usual) }
        #expect(values[0] == 0 && values[1] == 1)
        #expect(abs(values[2] - 2 * 2.2 / 3.2) < 1e-12)
        #expect(values[3] - values[2] < values[2] - values[1] && values[4] < 2.2)
        #expect(bm25.saturated(1, norm: bm25.norm(length: 200, average: 100)) < 1)
        #expect(bm25.saturated(1, norm: bm25.norm(length: 50, average: 100)) > 1)
    }
}
