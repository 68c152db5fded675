import ArgumentParser
import WarrantKit

/// `warrant export ARTICLE`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write an article's dossier as YAML; adding it again changes nothing.")

    /// What an export writes.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case dossier
    }

    @OptionGroup var storeOptions: StoreOptions

    @Option(help: ArgumentHelp("What is written.", valueName: "format"))
    var format: Format = .dossier

    @Argument(help: ArgumentHelp("The article's id.", valueName: "article"), completion: .articles)
    var article: String

    func run() throws {
        switch format {
        case .dossier: Console.write(try storeOptions.library().exportDossier(of: article))
        }
    }
}
