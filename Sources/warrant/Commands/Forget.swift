import ArgumentParser
import WarrantKit

/// `warrant forget ARTICLE`
struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remove an article: its text, its claims, its evidence and its changes.",
        discussion: "Studies stay; so do the dossier and the text on disk.")

    @OptionGroup var storeOptions: StoreOptions

    @Argument(help: ArgumentHelp("The article's id.", valueName: "article"), completion: .articles)
    var article: String

    func run() throws {
        try storeOptions.library().store.forget(article: article)
        Console.write("\(article): forgotten\n")
    }
}
