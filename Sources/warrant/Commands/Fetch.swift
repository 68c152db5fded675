import ArgumentParser
import Foundation
import WarrantKit

/// `warrant fetch IDENTIFIER…`
struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Get studies from PubMed by PMID, DOI or PMCID, over NCBI's E-utilities.",
        discussion: """
            What the store has is not asked for, so the same command goes on where a stopped one was. Exit code 1 when a record was \
            not found or is not the one that was asked for, 3 when NCBI cannot be reached. See docs/fetch.md.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var entrezOptions: EntrezOptions

    @Option(
        help: ArgumentHelp(
            "Identifiers, one a line; - for standard input.", discussion: "Lines that begin with # are passed over.",
            valueName: "file"),
        completion: .file())
    var file: String?

    @Flag(help: "Ask for records that the store has too; a later one takes the place of an earlier.")
    var refresh = false

    @Flag(name: .customLong("dry-run"), help: "Say what would be asked for; ask nothing and write nothing.")
    var isDryRun = false

    @Option(help: ArgumentHelp("How the list of what became of each is written.", valueName: "format"))
    var format: ResultFormat = .table

    @Argument(
        help: ArgumentHelp(
            "What to get: pmid:25430861, doi:10.3174/ajnr.A4173, pmcid:PMC4464797.",
            discussion: "A bare number is a PMID.", valueName: "identifier"))
    var identifiers: [String] = []

    func validate() throws {
        if identifiers.isEmpty, file == nil { throw ValidationError("Name what to get, or give a list with --file.") }
    }

    func run() throws {
        let wanted = try IdentifierList.read(identifiers) + (try file.map { try IdentifierList.read(file: $0) } ?? [])
        let settings = try entrezOptions.settings()
        if isDryRun { return try tell(wanted) }
        Interruption.watch()
        try storeOptions.withLibrary { library in
            let progress = ProgressLine()
            defer { progress.clear() }
            let client = Client(
                settings,
                announce: { words in
                    ProgressLine().clear()
                    Console.note(words)
                }, check: { try Interruption.check() })
            let report = try library.fetch(wanted, from: client, isRefreshing: refresh) { step in
                progress.show("\(step.done) of \(step.asked) identifiers, \(step.records) records")
            }
            progress.clear()
            Console.report(report.diagnostics)
            if !report.items.allSatisfy(\.isStored) { Console.note(report.summary) }
            Console.write(format.write(report.listing, width: Console.width))
            guard report.isComplete else { throw ExitCode(ExitStatus.no.rawValue) }
        }
    }

    /// Tells what would be asked for; a store that is not there has nothing and is not made.
    private func tell(_ wanted: [RecordIdentifier]) throws {
        let hasStore = FileManager.default.fileExists(atPath: storeOptions.path)
        let plan =
            hasStore
            ? try storeOptions.library().fetchPlan(wanted, isRefreshing: refresh) : FetchPlan(wanted, isRefreshing: refresh)
        Console.note(
            "\(plan.asked.count) of \(plan.identifiers.count) would be asked for, \(plan.searches) by a search first; nothing asked"
        )
        Console.write(format.write(plan.listing, width: Console.width))
    }
}

extension FetchReport {
    /// What writing the records did, on one line.
    fileprivate var summary: String {
        "\(counts.records) \(counts.records == 1 ? "record" : "records"): \(counts.added) added, \(counts.revised) revised, "
            + "\(counts.unchanged) unchanged"
            + (counts.claimsDerivedAgain > 0 ? "; \(counts.claimsDerivedAgain) claims derived again" : "")
    }
}

extension FetchReport.Item {
    /// Whether NCBI was not asked.
    fileprivate var isStored: Bool {
        if case .stored = outcome { true } else { false }
    }
}
