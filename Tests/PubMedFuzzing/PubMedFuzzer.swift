import Bibliography
import Diagnostics
import PubMed
import SeededRandom
import XMLReading

/// Mutated PubMed files by number: the same number gives the same bytes on every machine.
///
/// For example:
///
/// ```swift
/// let fuzzer = PubMedFuzzer()
/// var tally = FuzzTally()
/// for number in 0..<50_000 { tally.count(PubMedFuzzer.outcome(of: fuzzer.input(number)), number) }
/// ```
public struct PubMedFuzzer: Sendable {
    /// What the reader made of an input.
    public enum Outcome: Hashable, Sendable {
        /// It was read to its end.
        case read(records: Int, skipped: Int)
        /// It was refused with this code.
        case refused(String)
        /// The reader broke its promise, and how.
        case broken(String)
    }

    private let seeds: [[UInt8]]

    /// - Parameter files: PubMed files to mutate beside our own; large ones make it slow.
    public init(adding files: [[UInt8]] = []) {
        seeds = SeedRecords.all + files.filter { !$0.isEmpty }
    }

    /// The input of a number: one of the files with one to five mutations, one in sixteen compressed and cut or damaged after.
    public func input(_ number: Int) -> [UInt8] {
        var generator = SplitMix64(state: UInt64(bitPattern: Int64(number)) &* 0xD1B5_4A32_D192_ED03)
        func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }
        var mutator = Mutator(seeds[below(seeds.count)], SplitMix64(state: generator.next()))
        let others = (0...below(5)).map { _ in seeds[below(seeds.count)] }
        for other in others { mutator.mutate(with: other) }
        guard below(16) == 0 else { return mutator.bytes }
        var member = GzipMember.holding(mutator.bytes)
        switch below(5) {
        case 0: break
        case 1: member.removeLast(below(member.count + 1))
        case 2: member[below(member.count)] ^= 1 << UInt8(below(8))
        case 3: member += GzipMember.holding(Array("<!-- more -->".utf8))
        default: member += (0...below(20)).map { _ in UInt8(below(256)) }
        }
        return member
    }

    /// Gives the input to the reader. It promises items or a `Failure`, every diagnostic with a code and a place in the text.
    public static func outcome(of input: [UInt8]) -> Outcome {
        var records = 0
        var faults: [Diagnostic] = []
        var nameless = false
        do {
            let reader = try PubMedReader(.bytes(input, name: "input.xml"))
            try reader.forEachItem { item in
                switch item {
                case .record(let record, _):
                    records += 1
                    nameless = nameless || record.pmid == nil
                case .deletions: break
                case .skipped(let diagnostic): faults.append(diagnostic)
                }
            }
        } catch let failure as Failure {
            guard let first = failure.diagnostics.first else { return .broken("a failure without a diagnostic") }
            guard failure.kind == .input else { return .broken("a failure of kind \(failure.kind)") }
            return objection(to: failure.diagnostics + faults, input).map(Outcome.broken) ?? .refused(first.code)
        } catch {
            return .broken("an error that is no Failure: \(error)")
        }
        if nameless { return .broken("a record without a PMID") }
        return objection(to: faults, input).map(Outcome.broken) ?? .read(records: records, skipped: faults.count)
    }

    /// What a diagnostic lacks; the lines of compressed or 16-bit text are not counted.
    private static func objection(to diagnostics: [Diagnostic], _ input: [UInt8]) -> String? {
        let isPlain = !input.starts(with: [0x1F, 0x8B]) && !input.prefix(4).contains(0) && !input.prefix(2).contains(0xFE)
        for diagnostic in diagnostics {
            let parts = diagnostic.code.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !diagnostic.message.isEmpty else {
                return "a diagnostic without a code or a message: \(diagnostic)"
            }
            guard diagnostic.file == "input.xml" else { return "a diagnostic without the file: \(diagnostic)" }
            guard let place = diagnostic.span?.start else { continue }
            let lines = isPlain ? input.count { $0 == 0x0A || $0 == 0x0D } + 1 : .max
            guard place.line >= 1, place.line <= lines, place.column >= 1 else {
                return "a place outside the text: \(diagnostic)"
            }
        }
        return nil
    }
}
