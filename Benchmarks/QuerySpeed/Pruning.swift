import EvidenceStore
import Foundation
import GRDB
import QueryLanguage

/// What leaving out the candidates of frequent words does to the order that `like:` gives, and what it saves.
///
/// The texts are the first sentences of abstracts in the store, one of every so many records. Each is asked with all candidates and
/// then with fewer, and the records among the first 200 are compared. Two hundred, because in a store made by replication every work
/// is there many times.
struct Pruning {
    private static let limits = [2_000, 5_000, 10_000, 20_000, 40_000]
    private static let texts = 30

    let path: String

    func measure() throws {
        let store = try EvidenceStore(path: path, mode: .open)
        let plans = try sentences().map { text in
            try QueryAnalyzer().analyze("sources like:\"\(text)\" | first 200 | show id, score").get()
        }
        let full = try plans.map { try answer(store, $0, .max) }
        print("| candidates | median, ms | p95, ms | of the 200 of the full ranking | texts with all 200 |\n|--:|--:|--:|--:|--:|")
        for limit in Self.limits {
            let pruned = try plans.map { try answer(store, $0, limit) }
            let agreeing = zip(full, pruned).map { all, some in Set(all.ids).intersection(some.ids).count }
            let places = full.reduce(0) { $0 + $1.ids.count }
            let whole = zip(full, agreeing).count { $0.ids.count == $1 }
            print(row("\(limit)", pruned.map(\.time), [agreeing.reduce(0, +), whole], of: [places, plans.count]))
        }
        print(row("all", full.map(\.time), [1, 1], of: [1, 1]))
    }

    private func answer(_ store: EvidenceStore, _ plan: LogicalPlan, _ limit: Int) throws -> (ids: [String], time: Double) {
        let (result, time) = try QuerySpeed.timed { try store.run(plan, enoughCandidates: limit) }
        let ids = result.values(of: "id").map { if case .text(let id) = $0 { id } else { "" } }
        return (ids, time)
    }

    private func row(_ name: String, _ times: [Double], _ counts: [Int], of totals: [Int]) -> String {
        let shares = zip(counts, totals).map { String(format: "%.3f", Double($0) / Double(max($1, 1))) }
        let time = String(format: "%.0f | %.0f", QuerySpeed.median(times), QuerySpeed.percentile(times, 95))
        return "| \(name) | \(time) | \(shares.joined(separator: " | ")) |"
    }

    private func sentences() throws -> [String] {
        try DatabaseQueue(path: path).read { db in
            let last = try Int.fetchOne(db, sql: "SELECT MAX(row) FROM source") ?? 0
            let step = max(1, last / Self.texts)
            let abstracts = try String.fetchAll(
                db, sql: "SELECT abstract FROM source WHERE row % ? = 0 AND abstract IS NOT NULL", arguments: [step])
            return abstracts.compactMap { abstract in
                abstract.split(whereSeparator: { ".\n".contains($0) }).first { $0.split(separator: " ").count > 5 }
                    .map { String($0).replacing("\"", with: " ").replacing("\\", with: " ") }
            }
        }
    }
}
