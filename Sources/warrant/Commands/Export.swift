import ArgumentParser
import Foundation
import WarrantKit

/// `warrant export ARTICLE`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write an article's dossier as YAML, or signed reviews for publishing.",
        discussion: """
            Adding an exported dossier again changes nothing. claimreview and webannotation hold signed reviews only; nothing derived \
            is exported as one.
            """)

    /// What an export writes.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case dossier
        /// As ``ReviewFormat``.
        case claimreview, webannotation
    }

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("What is written.", valueName: "format"))
    var format: Format = .dossier

    @Option(help: ArgumentHelp("The claims whose reviews are written, instead of an article's.", valueName: "query"))
    var query: String?

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
        guard (article == nil) != (query == nil) else { throw ValidationError("Name an article, or give claims with --query.") }
        guard reviewFormat == nil else { return }
        if query != nil {
            throw ValidationError("A dossier is of an article; --query goes with claimreview and webannotation.")
        }
        if baseURL != nil || !organization.isEmpty {
            throw ValidationError("--base-url and --organization go with claimreview and webannotation.")
        }
    }

    private var reviewFormat: ReviewFormat? { ReviewFormat(rawValue: format.rawValue) }

    func run() throws {
        let library = try storeOptions.library()
        guard let reviewFormat else { return try write(try library.exportDossier(of: article ?? "")) }
        let addresses = try baseURL.map { try ReviewAddresses(base: $0) } ?? ReviewAddresses()
        let (text, notes) = try library.exportReviews(
            of: query.map(ReviewSelection.query) ?? .article(article ?? ""), as: reviewFormat, at: addresses,
            language: try localeOptions.language(), organizations: Set(organization))
        try write(text)
        for note in notes { Console.note(note.message) }
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
