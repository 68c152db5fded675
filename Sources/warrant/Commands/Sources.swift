public import ArgumentParser
public import WarrantKit

/// `warrant sources CLAIM`
struct Sources: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The sources of a claim, strongest first: what each says, its passage, and how far it was read.")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("How the report is written.", valueName: "format"))
    var format: ReportFormat = .text

    @Argument(help: ArgumentHelp("The claim's id.", valueName: "claim"), completion: .claims)
    var claim: String

    func run() throws {
        let language = try localeOptions.language()
        let report = try storeOptions.library().store.report(onClaim: claim)
        switch format {
        case .text: Console.write(ClaimReportWriter(language).write(report, width: Console.width ?? 100))
        case .json: Console.write(try ReportJSON.write(report))
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
