import ArgumentParser
import WarrantKit

/// `warrant add DOSSIER.yaml…`
struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add dossiers: an article with its references, claims and evidence; all of them, or none.",
        discussion: "Adding a dossier again brings the store up to date with it; what it no longer holds is removed.")

    @OptionGroup var storeOptions: StoreOptions

    @Argument(help: ArgumentHelp("Dossiers.", valueName: "dossier"))
    var dossiers: [String]

    func run() throws {
        let report = try storeOptions.library(.create).add(dossiersAt: dossiers)
        Console.report(report.warnings)
        for article in report.articles {
            Console.write(
                """
                \(article.id): \(article.isNew ? "added" : "updated"), \(article.claims) claims, \(article.evidence) readings, \
                \(article.resolvedReferences) of \(article.references) references resolved

                """)
        }
    }
}
