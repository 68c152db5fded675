import EvidenceStore
import Foundation

/// How long one statement takes to find its sources and its claims on a store.
struct Speed {
    private static let rounds = 5

    let path: String
    let texts: String

    func measure() throws {
        let store = try EvidenceStore(path: path, mode: .open)
        let statements = try String(contentsOfFile: texts, encoding: .utf8).split(separator: "\n").map(String.init)
        for scope in SearchScope.allCases {
            var times: [Double] = []
            for round in 0...Self.rounds {
                for statement in statements {
                    let start = ContinuousClock.now
                    let hits = try store.search(statement, among: scope)
                    let time = (ContinuousClock.now - start) / .milliseconds(1)
                    // The first round fills SQLite's cache.
                    if round > 0 { times.append(time) }
                    if round == Self.rounds {
                        print(String(format: "%8.1f ms  %@  %@", time, hits.first?.id ?? "-", statement))
                    }
                }
            }
            times.sort()
            func percentile(_ share: Double) -> Double { times[min(times.count - 1, Int(Double(times.count) * share))] }
            print(
                String(
                    format: "%@: %d statements, median %.1f ms, p95 %.1f ms, longest %.1f ms", scope.rawValue, statements.count,
                    percentile(0.5), percentile(0.95), times.last ?? 0))
        }
    }
}
