import Foundation
import PubMedFuzzing
import Testing

/// Whatever is given, the reader gives items or says why not, and soon.
@Suite("Mutated files")
struct FuzzTests {
    /// How many inputs a run tries; `WARRANT_FUZZ` sets another number.
    private static let count = ProcessInfo.processInfo.environment["WARRANT_FUZZ"].flatMap { Int($0) } ?? 50_000
    private static let parts = 8

    /// The real cases that are small, where `WARRANT_SHARED` names them.
    private static let cases: [[UInt8]] = {
        guard let shared = ProcessInfo.processInfo.environment["WARRANT_SHARED"] else { return [] }
        let folder = URL(filePath: shared).appending(path: "pubmed/cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.sorted().filter { $0.hasSuffix(".xml") }
            .compactMap { try? Data(contentsOf: folder.appending(path: $0)) }.filter { $0.count < 12_000 }.map(Array.init)
    }()

    private func run(_ numbers: some Sequence<Int>, _ fuzzer: PubMedFuzzer) {
        var tally = FuzzTally()
        for number in numbers { tally.run(number, of: fuzzer) }
        #expect(tally.broken.isEmpty, "\(tally.report)")
        // An input takes a few milliseconds; the bound leaves room for a debug build on a busy machine.
        #expect(tally.slowest.time < .seconds(5), "\(tally.report)")
        #expect(tally.read > 0)
        #expect(tally.refused.keys.contains("xml.malformed"))
    }

    @Test("items or a failure with a code, a bounded time", arguments: 0..<parts)
    func ours(part: Int) {
        run(stride(from: part, to: Self.count, by: Self.parts), PubMedFuzzer())
    }

    @Test("the same for real files", .enabled(if: !cases.isEmpty, "WARRANT_SHARED names no PubMed files"))
    func mutatedConformanceCases() {
        run(0..<(Self.count / 10), PubMedFuzzer(adding: Self.cases))
    }

    @Test("a number gives the same input on every run, and numbers differ")
    func deterministic() {
        let inputs = (0..<200).map { PubMedFuzzer().input($0) }
        #expect(inputs == (0..<200).map { PubMedFuzzer().input($0) })
        #expect(Set(inputs).count > 180)
    }

    @Test("each file that is mutated is read to its end as it stands", arguments: SeedRecords.all)
    func seeds(bytes: [UInt8]) {
        guard case .read(let records, let skipped) = PubMedFuzzer.outcome(of: bytes) else {
            Issue.record("\(PubMedFuzzer.outcome(of: bytes))")
            return
        }
        #expect(records == 1)
        #expect(skipped <= 1)
    }
}
