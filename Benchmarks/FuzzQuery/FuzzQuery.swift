import Foundation
import QueryFuzzing

/// Gives the query language many texts: `fuzz-query [COUNT [FIRST]] [--write]`.
///
/// COUNT inputs from number FIRST on, 1,000,000 from 0 unless told. Exit code 1 when one was neither answered nor refused, or took
/// the processor longer than 50 ms. `fuzz-query 1 NUMBER --write` writes an input to standard output.
@main
enum FuzzQuery {
    static let limit = 0.050

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let numbers = arguments.compactMap { Int($0) }
        let count = numbers.first ?? 1_000_000
        let first = numbers.dropFirst().first ?? 0
        let fuzzer = QueryFuzzer()
        if arguments.contains("--write") {
            FileHandle.standardOutput.write(Data(fuzzer.input(first).utf8))
            return
        }
        var broken: [String] = []
        var slowest = (seconds: 0.0, number: 0)
        let start = processorTime()
        for number in first..<(first + max(0, count)) {
            let input = fuzzer.input(number)
            let before = processorTime()
            let complaint = fuzzer.complaint(about: input)
            let seconds = processorTime() - before
            if seconds > slowest.seconds { slowest = (seconds, number) }
            if let complaint { broken.append("input \(number): \(complaint)") }
            if seconds > limit { broken.append("input \(number): \(Int(seconds * 1_000)) ms") }
        }
        print("\(count) queries, \(broken.count) broken; \(String(format: "%.1f", processorTime() - start)) s of the processor")
        print("slowest: \(String(format: "%.1f", slowest.seconds * 1_000)) ms, input \(slowest.number)")
        for line in broken.prefix(20) { print("broken: \(line)") }
        exit(broken.isEmpty ? 0 : 1)
    }

    /// What this thread has used of the processor, in seconds: a busy machine does not make a query slow.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
