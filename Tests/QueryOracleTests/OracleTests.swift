import EvidenceStore
import Foundation
import QueryLanguage
import Testing

/// A store and a plain evaluation in memory answer random queries alike: same records, same order, same columns.
///
/// A failure prints the query, its seed, the first difference, and the smallest part of the plan that still differs.
@Suite("Random queries on a planted library", .serialized)
struct OracleTests {
    /// Small enough for ten thousand queries in a test run, and some more for those that chance nests too deep.
    static let small = PlantedSize(seed: 20_261_121, sources: 200, articles: 10, claims: 200, queries: 10_800)
    /// Thousands of everything; as many queries as the variable says.
    static let large = PlantedSize(
        seed: 1867, sources: 2_000, articles: 60, claims: 2_000,
        queries: ProcessInfo.processInfo.environment["WARRANT_ORACLE_QUERIES"].flatMap { Int($0) } ?? 200)

    @Test("a small library, ten thousand queries, the whole catalog")
    func small() async throws {
        let run = try await OracleRun.run(Self.small)
        #expect(run.disagreements.isEmpty, "\(run.disagreements.joined(separator: "\n\n"))")
        #expect(run.queries >= 10_000, "\(run.refused) were nested too deep")
        let gaps = run.coverage.gaps(least: 5)
        #expect(gaps.isEmpty, "asked too seldom: \(gaps.joined(separator: ", "))")
        // Neither nothing nor everything: only such an answer can tell a right condition from a wrong one.
        #expect(run.telling * 100 >= run.queries * 45, "\(run.telling) of \(run.queries) answers tell something")
    }

    @Test("thousands of claims and sources")
    func large() async throws {
        let run = try await OracleRun.run(Self.large)
        #expect(run.disagreements.isEmpty, "\(run.disagreements.joined(separator: "\n\n"))")
    }
}

/// A library to plant, and how many queries to ask of it.
struct PlantedSize {
    var seed: UInt64
    var sources: Int
    var articles: Int
    var claims: Int
    var queries: Int
}
