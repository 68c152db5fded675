import ArgumentParser
import WarrantKit

/// `warrant concepts 'TEXT'`
struct Concepts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The concepts that a text names, how each was found, and the words that name none.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("How the result is written.", valueName: "format"))
    var format: ResultFormat = .table

    @Argument(help: ArgumentHelp("The text, or - for standard input.", valueName: "text"))
    var text: String

    func run() throws {
        let language = try localeOptions.language()
        let library = try storeOptions.library()
        let report = try text == "-" ? library.conceptsInStandardInput() : library.concepts(in: text)
        Console.write(format.write(report, language, width: Console.width))
    }
}
