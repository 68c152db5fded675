import ArgumentParser
import Foundation
import WarrantKit

/// `warrant import FILE…`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import studies: PubMed XML, or a library of references; or a vocabulary: SKOS, MeSH descriptors.",
        discussion: """
            A file (- for standard input; PubMed XML may be .xml.gz) is read to its end before anything is written; a broken one \
            changes nothing. A file with the same bytes is not imported twice. Records that cannot be read are reported and skipped. \
            An entry of a library of references never takes the place of a fuller record.
            """)

    @OptionGroup var storeOptions: StoreOptions

    @Flag(name: .customLong("dry-run"), help: "Read the files and report; write nothing.")
    var isDryRun = false

    @Option(
        name: .customLong("input-format"),
        help: ArgumentHelp(
            "What files of references are, where their content does not tell.", valueName: "format"))
    var inputFormat: ExchangeFormat?

    @Option(
        help: ArgumentHelp(
            "How many threads make records ready; with --dry-run, how many files are read at a time.",
            discussion: "By default one for every two cores, at most four.", valueName: "count"))
    var jobs: Int?

    @Argument(
        help: ArgumentHelp("PubMed XML, references, SKOS or MeSH descriptor files.", valueName: "file"), completion: .file())
    var files: [String]

    func validate() throws {
        if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 64, not \(jobs)") }
    }

    func run() throws {
        Interruption.watch()
        if isDryRun {
            try Library.checkFiles(files, as: inputFormat, jobs: jobs ?? Library.usualJobs) { report in
                try Interruption.check()
                self.report(report)
            }
            return
        }
        try storeOptions.withLibrary { library in
            for file in files {
                try Interruption.check()
                try self.import(file, into: library)
            }
        }
    }

    private func `import`(_ file: String, into library: Library) throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let report = try library.importFile(file, as: inputFormat, jobs: jobs ?? Library.usualJobs) { step in
            try Interruption.check()
            progress.show(step)
        }
        progress.clear()
        self.report(report)
    }

    private func report(_ report: FileImportReport) {
        Console.report(report.skipped + report.notes)
        Console.write(report.summary + "\n")
    }
}

extension FileImportReport {
    /// What became of the file, on one line.
    var summary: String {
        let outcome =
            switch content {
            case .knownAlready: "imported before; nothing to do"
            case .concepts(let count): "\(count) concepts"
            case .checked(let records):
                "\(records) readable, \(skipped.count) skipped, \(deletions) withdrawn; nothing written"
            case .records(let counts):
                "\(counts.records) \(counts.records == 1 ? "record" : "records"): \(counts.added) added, "
                    + "\(counts.revised) revised, \(counts.unchanged) unchanged, \(skipped.count) skipped"
                    + (deletions > 0 ? "; \(deletions) withdrawn by PubMed, \(counts.deleted) of them in the store" : "")
                    + (counts.claimsDerivedAgain > 0 ? "; \(counts.claimsDerivedAgain) claims derived again" : "")
            }
        return "\(name): \(outcome)"
    }
}

/// One line on standard error that tells how far an import has come; silent where that is no terminal.
final class ProgressLine {
    private let isShown = Console.isTerminal(STDERR_FILENO)

    func show(_ progress: ImportProgress) {
        let share = progress.bytes > 0 ? min(100, progress.bytesRead * 100 / progress.bytes) : 0
        show("\(progress.name): \(share) %, \(progress.records) records")
    }

    func show(_ text: String) {
        if isShown { write("\r\u{1B}[K\(text)") }
    }

    func clear() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
