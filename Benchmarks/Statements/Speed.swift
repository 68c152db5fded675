import FactCheck
import Foundation
import WarrantKit

/// How long checking takes in a store: each statement by a checker of its own, as a command asks it, and an article.
struct Speed {
    let store: String
    let article: String?

    func measure(_ statements: [FrozenStatement]) throws {
        let library = try Library(path: store)
        for statement in statements.prefix(5) { _ = try library.check(statement.statement, language: .dutch) }
        let times = try statements.map { statement in
            try Self.seconds { _ = try library.check(statement.statement, language: .dutch) }
        }.sorted()
        func percentile(_ share: Double) -> Double { 1000 * times[min(Int(share * Double(times.count)), times.count - 1)] }
        print(
            String(
                format: "%d statements: p50 %.0f ms, p95 %.0f ms, longest %.0f ms", times.count, percentile(0.5),
                percentile(0.95), percentile(1)))
        guard let article else { return }
        let document = try Library.article(at: article)
        var count = 0
        let time = try Self.seconds { count = try library.check(article: document).checks.count }
        print(String(format: "article: %d statements in %.2f s", count, time))
    }

    private static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try work()
        let spent = start.duration(to: .now).components
        return Double(spent.seconds) + Double(spent.attoseconds) / 1e18
    }
}
