import ArgumentParser
import Foundation
import WarrantKit

/// `warrant export ARTICLE`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write references for other programs, an article's dossier as YAML, or signed reviews for publishing.",
        discussion: """
            References are those of an article's list, of a claim, or of a query that gives sources. Adding an exported dossier again \
            changes nothing. claimreview and webannotation hold signed reviews only; nothing derived is exported as one.
            """)

    /// What an export writes.
    enum Format: ExpressibleByArgument, Hashable {
        case dossier
        case reviews(ReviewFormat)
        case references(ExchangeFormat)

        init?(argument: String) {
            if argument == "dossier" {
                self = .dossier
            } else if let format = ReviewFormat(rawValue: argument) {
                self = .reviews(format)
            } else if let format = ExchangeFormat(rawValue: argument) {
                self = .references(format)
            } else {
                return nil
            }
        }

        static let allValueStrings =
            ExchangeFormat.allCases.map(\.rawValue) + ReviewFormat.allCases.map(\.rawValue) + ["dossier"]

        var defaultValueDescription: String {
            switch self {
            case .dossier: "dossier"
            case .reviews(let format): format.rawValue
            case .references(let format): format.rawValue
            }
        }
    }

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(
        help: ArgumentHelp(
            "What is written.", valueName: "format"),
        completion: .list(Format.allValueStrings))
    var format: Format = .dossier

    @Option(
        help: ArgumentHelp("The sources, or the claims whose reviews are written, instead of an article's.", valueName: "query")
    )
    var query: String?

    @Option(help: ArgumentHelp("The claim whose sources are written, instead of an article's.", valueName: "claim"))
    var claim: String?

    @Option(
        help: ArgumentHelp("Where it is written, over what is there; else standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(
            "Below which address reviews and texts are published.",
            discussion: "Without it, addresses are relative to the page they are put into.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("A reviewer who is an organization and not a person.", valueName: "name"))
    var organization: [String] = []

    @Argument(help: ArgumentHelp("The article's id.", valueName: "article"), completion: .articles)
    var article: String?

    func validate() throws {
        guard [article, query, claim].count(where: { $0 != nil }) == 1 else {
            throw ValidationError("Name an article, or what is exported with --query, or of references with --claim.")
        }
        switch format {
        case .dossier where article == nil:
            throw ValidationError("A dossier is of an article; --query and --claim go with formats of references.")
        case .reviews where claim != nil:
            throw ValidationError("--claim goes with formats of references; of reviews write --query 'claims id:…'.")
        case .dossier, .reviews, .references: break
        }
        if case .reviews = format { return }
        if baseURL != nil || !organization.isEmpty {
            throw ValidationError("--base-url and --organization go with claimreview and webannotation.")
        }
    }

    func run() throws {
        let library = try storeOptions.library()
        switch format {
        case .dossier: try write(try library.exportDossier(of: article ?? ""))
        case .reviews(let format):
            let addresses = try baseURL.map { try ReviewAddresses(base: $0) } ?? ReviewAddresses()
            try write(
                try library.exportReviews(
                    of: query.map(ReviewSelection.query) ?? .article(article ?? ""), as: format, at: addresses,
                    language: try localeOptions.language(), organizations: Set(organization)))
        case .references(let format):
            let selection = query.map { SourceSelection.query($0) } ?? claim.map { .claim($0) } ?? .article(article ?? "")
            try write(try library.exportRecords(of: selection, as: format))
        }
    }

    private func write(_ export: (text: String, notes: [Diagnostic])) throws {
        try write(export.text)
        for note in export.notes { Console.note(note.message) }
    }

    private func write(_ text: String) throws {
        guard let output else { return Console.write(text) }
        do {
            try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
        } catch {
            throw Failure.storage(
                Diagnostic(
                    "export.not-written", "'\(output)' cannot be written", remedy: "check the folder and its permissions",
                    file: output, cause: error.localizedDescription))
        }
    }
}
