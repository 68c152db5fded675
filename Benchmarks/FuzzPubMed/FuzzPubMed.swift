import Foundation
import PubMedFuzzing

/// Gives the PubMed reader many mutated files: `fuzz-pubmed [COUNT [FIRST]] [--trace | --write] [FILE.xml…]`.
///
/// COUNT inputs from number FIRST on, 1,000,000 from 0 unless told; FILEs are mutated beside our own records. Exit code 1 when the
/// reader broke its promise. A crash ends the program: with `--trace` the last line tells the number of its input, and
/// `fuzz-pubmed 1 NUMBER --write` writes that input to standard output.
@main
enum FuzzPubMed {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let numbers = arguments.compactMap { Int($0) }
        let count = numbers.first ?? 1_000_000
        let first = numbers.dropFirst().first ?? 0
        let isTraced = arguments.contains("--trace")
        let files = try arguments.filter { $0.hasSuffix(".xml") }.map { Array(try Data(contentsOf: URL(filePath: $0))) }
        let fuzzer = PubMedFuzzer(adding: files)
        if arguments.contains("--write") {
            FileHandle.standardOutput.write(Data(fuzzer.input(first)))
            return
        }
        var tally = FuzzTally()
        let time = ContinuousClock().measure {
            for number in first..<(first + max(0, count)) {
                if isTraced || number.isMultiple(of: 100_000) { tell("input \(number)\n") }
                tally.run(number, of: fuzzer)
            }
        }
        print(tally.report)
        print("time: \(time)")
        exit(tally.broken.isEmpty ? 0 : 1)
    }

    private static func tell(_ line: String) {
        FileHandle.standardError.write(Data(line.utf8))
    }
}
