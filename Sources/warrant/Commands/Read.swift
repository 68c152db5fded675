import ArgumentParser
import Foundation
import WarrantKit

/// `warrant read ARTICLE`
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draft a dossier of an article: its reference list resolved, its claims proposed.",
        discussion: """
            Nothing is stored. Decide on what is proposed, then add the dossier with 'warrant add'. What was made of the article is \
            told on standard error.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions
    @OptionGroup var entrezOptions: EntrezOptions

    @Option(help: ArgumentHelp("The article's id; else one made of its title.", valueName: "id"))
    var id: String?

    @Option(
        help: ArgumentHelp(
            "Where the dossier is written; else standard output.",
            discussion: "The text of a web page or of standard input is written beside it.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var output: String?

    @Flag(help: "Write over a dossier that is there.")
    var force = false

    @Flag(help: "Get references that the store does not have from PubMed first.")
    var fetch = false

    @Flag(
        name: .customLong("drop-narrative"),
        help: "Leave stories, questions and advertising out of the text that is kept; it is written beside the dossier.")
    var dropsNarrative = false

    @Argument(
        help: ArgumentHelp("The article: .txt, .md, .html, or - for standard input.", valueName: "article"),
        completion: .file())
    var article: String

    func validate() throws {
        if dropsNarrative, output == nil {
            throw ValidationError("--drop-narrative writes a text of its own: name a file with --output.")
        }
    }

    func run() throws {
        let language = try localeOptions.language()
        let document = try Library.article(at: article)
        let library = try storeOptions.library()
        if fetch {
            let client = Client(
                try entrezOptions.settings(), announce: { Console.note($0) }, check: { try Interruption.check() })
            Interruption.watch()
            let count = try library.fetchReferences(of: document, from: client)
            Console.note("\(count) \(count == 1 ? "record" : "records") fetched")
        }
        let draft = try library.draft(document, id: id, droppingNarrative: dropsNarrative)
        Console.report(document.diagnostics)
        let files = DraftFiles(draft, article: article, output: output, dropsNarrative: dropsNarrative)
        let yaml = try DraftWriter(draft, language).write(textFile: files.textFile)
        if output == nil {
            Console.write(yaml)
        } else {
            try files.write(yaml, replacing: force)
        }
        Console.note(DraftReport(language).write(draft).trimmingCharacters(in: .newlines))
        if files.needsText, output == nil {
            Console.note("the dossier names the text '\(files.textFile)': write both with --output")
        }
    }
}
