import ArgumentParser
import WarrantKit

/// `warrant status`
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What the store holds, and what in it asks for attention.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("How the report is written.", valueName: "format"))
    var format: ReportFormat = .text

    func run() throws {
        let language = try localeOptions.language()
        let status = try storeOptions.library().store.status()
        switch format {
        case .text: Console.write(StatusWriter(language).write(status, path: storeOptions.path))
        case .json: Console.write(try ReportJSON.write(status))
        }
    }
}
