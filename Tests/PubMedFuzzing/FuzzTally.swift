/// What came of many inputs.
public struct FuzzTally: Sendable {
    /// Inputs tried.
    public private(set) var inputs = 0
    /// Inputs read to their end.
    public private(set) var read = 0
    /// Records given, of inputs read to their end.
    public private(set) var records = 0
    /// Records passed over with a reason.
    public private(set) var skipped = 0
    /// Inputs refused, by code.
    public private(set) var refused: [String: Int] = [:]
    /// The numbers of inputs on which the reader broke its promise, and how.
    public private(set) var broken: [(number: Int, how: String)] = []
    /// The longest that one input took, and its number.
    public private(set) var slowest: (time: Duration, number: Int) = (.zero, 0)

    public init() {}

    /// Tries the input of a number, and counts what came of it.
    public mutating func run(_ number: Int, of fuzzer: PubMedFuzzer) {
        let input = fuzzer.input(number)
        var outcome = PubMedFuzzer.Outcome.read(records: 0, skipped: 0)
        let time = ContinuousClock().measure { outcome = PubMedFuzzer.outcome(of: input) }
        if time > slowest.time { slowest = (time, number) }
        inputs += 1
        switch outcome {
        case .read(let found, let passedOver):
            read += 1
            records += found
            skipped += passedOver
        case .refused(let code): refused[code, default: 0] += 1
        case .broken(let how): broken.append((number, how))
        }
    }

    /// The counts as lines of text.
    public var report: String {
        var lines = [
            "\(inputs) inputs: \(read) read to the end (\(records) records, \(skipped) skipped), \(broken.count) broken"
        ]
        for (code, count) in refused.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            lines.append("  \(count) \(code)")
        }
        lines.append("slowest: \(slowest.time), input \(slowest.number)")
        lines += broken.prefix(20).map { "broken: input \($0.number): \($0.how)" }
        return lines.joined(separator: "\n")
    }
}
