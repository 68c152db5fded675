import FactCheck
import Foundation
import TestSupport
import Testing
import WarrantKit

/// What may not get worse on the frozen set, in both halves together; `statement-bench` measures the rest.
@Suite("The frozen statements")
struct FrozenStatementTests {
    /// Statements that are now called supported where disputed is right. It may only go down.
    private static let wronglySupported = 6
    /// Statements that are now called disputed where supported is right. It may only go down.
    private static let wronglyDisputed = 1

    private struct Frozen: Decodable {
        var statement: String
        var language: String
        var kind: String
        var expected: String?
        var alsoRight: [String?]

        var accepted: [String?] { [expected] + alsoRight }
    }

    private static func frozen() throws -> [Frozen] {
        let folder = Program.checkout.appending(path: "Benchmarks/Statements")
        return try ["tuning", "held"].flatMap { half in
            try String(contentsOf: folder.appending(path: "\(half).jsonl"), encoding: .utf8).split(separator: "\n").map {
                try JSONDecoder().decode(Frozen.self, from: Data($0.utf8))
            }
        }
    }

    /// Only counts are compared: a failure shows no statement, for half of them are not to be looked at.
    @Test("what is outside the library gets no verdict, and what is false is hardly ever called supported")
    func frozen() throws {
        let checker = try FactChecker(SampleStore.library().store)
        let frozen = try Self.frozen()
        #expect(frozen.count == 216 && frozen.count { $0.kind == "outside" } == 30)
        var (judged, supported, disputed, decided) = (0, 0, 0, 0)
        for line in frozen {
            let language = try #require(Language(tag: line.language))
            let verdict = try checker.check(line.statement, in: language).verdict
            if verdict != nil { decided += 1 }
            if line.kind == "outside", verdict != nil { judged += 1 }
            let isFor = line.accepted.contains("supported")
            let isAgainst = !line.accepted.filter { ["disputed", "mixed"].contains($0) }.isEmpty
            if verdict == .supported, isAgainst, !isFor { supported += 1 }
            if verdict == .disputed, isFor, !isAgainst { disputed += 1 }
        }
        #expect(judged == 0)
        #expect(supported <= Self.wronglySupported)
        #expect(disputed <= Self.wronglyDisputed)
        #expect(decided > 60)
    }
}
