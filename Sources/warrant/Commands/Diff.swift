import ArgumentParser
import WarrantKit

/// `warrant diff ARTICLE [FILE]`
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "What became of an article's quotes in its changed text: anchored, moved or orphaned. The store is left as it is.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("How the report is written.", valueName: "format"))
    var format: ReportFormat = .text

    @Argument(help: ArgumentHelp("The article's id.", valueName: "article"), completion: .articles)
    var article: String

    @Argument(
        help: ArgumentHelp(
            "The changed text: .txt, .md, .html, or - for standard input.",
            discussion: "Else the file that the dossier names, looked for from here.", valueName: "file"),
        completion: .file())
    var file: String?

    func run() throws {
        let language = try localeOptions.language()
        let diff = try storeOptions.library().diff(article: article, withTextAt: file)
        Console.report(diff.diagnostics)
        switch format {
        case .text: Console.write(ArticleDiffWriter(language).write(diff, width: Console.width ?? 100))
        case .json: Console.write(try ReportJSON.write(diff))
        }
    }
}
