import Foundation
import GRDB
import WarrantKit

/// Times questions on a store, each in turn with its SQL by hand on a connection of the same process: `query-speed STORE [ROUNDS]`. With `--pruning` it measures ``Pruning``.
///
/// Prints for each the median and the 95th percentile of the rounds after the first, the rows, and the ratio of the medians. Ends with
/// exit code 1 where the hand's ids are not the query's.
@main
enum QuerySpeed {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.first else {
            print("usage: query-speed STORE [ROUNDS]")
            exit(2)
        }
        if arguments.dropFirst().first == "--pruning" { return try Pruning(path: path).measure() }
        let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 20
        let library = try Library(path: path)
        let byHand = try DatabaseQueue(path: path)
        var failed = false
        print("| question | rows | median, ms | p95, ms | by hand, ms | ratio |\n|---|--:|--:|--:|--:|--:|")
        for question in Question.all {
            var (own, hand): ([Double], [Double]) = ([], [])
            var rows = 0
            for round in 0...rounds {
                let (result, time) = try timed { try library.query(question.query) }
                let (ids, other) = try timed { try byHand.read { try String.fetchAll($0, sql: question.sql) } }
                rows = result.rows.count
                if round > 0 {
                    own.append(time)
                    hand.append(other)
                }
                if !question.agrees(result.rows.compactMap(\.first), ids) {
                    failed = true
                    print("the hand gives other rows: \(question.query)")
                }
            }
            let times = [median(own), percentile(own, 95), median(hand)].map { String(format: "%.2f", $0) }
            let name = question.query.replacing("|", with: "\\|")
            let ratio = String(format: "%.2f", median(own) / median(hand))
            print("| `\(name)` | \(rows) | \(times.joined(separator: " | ")) | \(ratio) |")
        }
        exit(failed ? 1 : 0)
    }

    static func timed<T>(_ body: () throws -> T) rethrows -> (T, Double) {
        let clock = ContinuousClock()
        let start = clock.now
        let value = try body()
        return (value, (clock.now - start) / .milliseconds(1))
    }

    static func median(_ values: [Double]) -> Double { percentile(values, 50) }

    static func percentile(_ values: [Double], _ share: Int) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * share / 100)]
    }
}
