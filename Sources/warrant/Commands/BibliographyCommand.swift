import ArgumentParser
import Foundation
import WarrantKit

/// `warrant bibliography ARTICLE`
struct BibliographyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bibliography",
        abstract: "Print the references of an article, a claim or a query in a citation style.",
        discussion: """
            An article's references come in their printed order, unless the style has an order of its own; one that is not resolved \
            stands as it was printed, and marked. A retracted source says so.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var styleOptions: StyleOptions

    @Option(help: ArgumentHelp("The sources, instead of an article's.", valueName: "query"))
    var query: String?

    @Option(help: ArgumentHelp("The claim whose sources are listed, the strongest first.", valueName: "claim"))
    var claim: String?

    @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
    var format: BibliographyOutput = .text

    @Argument(help: ArgumentHelp("The article's id.", valueName: "article"), completion: .articles)
    var article: String?

    func validate() throws {
        guard [article, query, claim].count(where: { $0 != nil }) == 1 else {
            throw ValidationError("Name an article, or the sources with --query or --claim.")
        }
    }

    func run() throws {
        let selection = query.map { SourceSelection.query($0) } ?? claim.map { .claim($0) } ?? .article(article ?? "")
        let bibliography = try storeOptions.library().bibliography(of: selection, styleOptions.settings())
        Console.write(bibliography.write(format, usesFonts: Console.usesColor(STDOUT_FILENO)))
        Console.report(bibliography.notes)
    }
}

/// Which style, in which language, with what beside it.
struct StyleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The citation style: a .csl file, or the id or title of a style.", discussion: "Find them with warrant styles.",
            valueName: "style"))
    var style: String = BibliographySettings.usualStyle

    @Option(
        name: .customLong("style-path"),
        help: ArgumentHelp("A folder of styles, looked in before the installed ones.", valueName: "folder"),
        completion: .directory)
    var stylePath: [String] = []

    @Option(
        help: ArgumentHelp(
            "The language of the style's words: nl-NL, en-GB, fr …",
            discussion: "Else the style's own, else that of LC_ALL, LC_MESSAGES or LANG.", valueName: "locale"))
    var locale: String?

    @Flag(name: .customLong("ids"), help: "Put PMID, PMCID and DOI behind each entry.")
    var showsIdentifiers = false

    @Flag(
        name: .customLong("no-notices"), help: "Do not say that a source was retracted, or that its editors doubt it.")
    var hidesNotices = false

    func settings() -> BibliographySettings {
        var settings = BibliographySettings()
        settings.style = style
        settings.stylePath = stylePath
        settings.locale = locale
        settings.reader = locale.flatMap(Language.init(tag:)) ?? LocaleOptions.ofEnvironment()
        settings.showsIdentifiers = showsIdentifiers
        settings.showsNotices = !hidesNotices
        return settings
    }
}
