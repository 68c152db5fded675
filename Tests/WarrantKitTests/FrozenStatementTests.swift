import FactCheck
import Foundation
import TestSupport
import Testing
import WarrantKit

/// What may not get worse on the two sets that rules were made with, together; `statement-bench` measures the rest, and other sets.
@Suite("The frozen statements")
struct FrozenStatementTests {
    /// Statements that now get another verdict than an accepted one. It may only go down.
    private static let wrong = 0
    /// Verdicts that are now right. It may only go up.
    private static let rightVerdicts = 100

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

    @Test("what is outside the library gets no verdict, and of the verdicts given hardly any is wrong")
    func frozen() throws {
        let checker = try FactChecker(SampleStore.library().store)
        let frozen = try Self.frozen()
        #expect(frozen.count == 216 && frozen.count { $0.kind == "outside" } == 30)
        var (outside, wrong, right) = (0, 0, 0)
        for line in frozen {
            let language = try #require(Language(tag: line.language))
            guard let verdict = try checker.check(line.statement, in: language).verdict?.rawValue else { continue }
            if line.kind == "outside" { outside += 1 }
            if line.accepted.contains(verdict) { right += 1 } else { wrong += 1 }
        }
        #expect(outside == 0)
        #expect(wrong <= Self.wrong)
        #expect(right >= Self.rightVerdicts)
    }
}
