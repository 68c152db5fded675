import ArgumentParser
import WarrantKit

/// `warrant add DOSSIER.yaml…`
struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add dossiers: an article with its references, claims and evidence; all of them, or none.",
        discussion: "Adding a dossier again brings the store up to date with it; what it no longer holds is removed.")

    @OptionGroup var storeOptions: StoreOptions

    @Argument(help: ArgumentHelp("Dossiers.", valueName: "dossier"), completion: .file(extensions: ["yaml", "yml"]))
    var dossiers: [String]

    func run() throws {
        try storeOptions.withLibrary { library in
            let report = try library.add(dossiersAt: dossiers)
            Console.report(report.warnings)
            for article in report.articles { Console.write(article.summary + "\n") }
        }
    }
}

extension DossierReport.Article {
    /// What became of the article, on one line.
    var summary: String {
        """
        \(id): \(isNew ? "added" : "updated"), \(claims) \(claims == 1 ? "claim" : "claims"), \
        \(evidence) \(evidence == 1 ? "reading" : "readings"), \(resolvedReferences) of \(references) references resolved
        """
    }
}
