import ArgumentParser
import Foundation
import WarrantKit

/// How NCBI's E-utilities are asked.
struct EntrezOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An e-mail address that NCBI may write to.", discussion: "Else WARRANT_EMAIL. NCBI asks for one.",
            valueName: "address"))
    var email: String?

    @Option(
        name: .customLong("api-key"),
        help: ArgumentHelp(
            "Your own NCBI API key: ten requests a second, not three.",
            discussion: "Else WARRANT_NCBI_KEY, else NCBI_API_KEY; other users of the machine may see a command line.",
            valueName: "key"))
    var apiKey: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(
            "Where the E-utilities are.", discussion: "Else WARRANT_ENTREZ_URL, else NCBI's own address.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("How often one request is sent at most.", valueName: "count"))
    var tries = 5

    @Option(help: ArgumentHelp("How long one answer may take.", valueName: "seconds"))
    var timeout = 60.0

    func validate() throws {
        if !(1...20).contains(tries) { throw ValidationError("--tries takes a number from 1 to 20, not \(tries)") }
        if !(timeout > 0 && timeout <= 86_400) { throw ValidationError("--timeout takes seconds above 0.") }
    }

    /// - Throws: `Failure` of kind input with `usage.base-url`, `usage.email` or `usage.api-key`.
    func settings() throws -> Client.Settings {
        let environment = ProcessInfo.processInfo.environment
        func first(_ option: String?, _ names: String...) -> String? {
            option ?? names.compactMap { environment[$0] }.first { !$0.isEmpty }
        }
        var settings = try Client.Settings(
            baseURL: first(baseURL, "WARRANT_ENTREZ_URL"), email: first(email, "WARRANT_EMAIL"),
            key: first(apiKey, "WARRANT_NCBI_KEY", "NCBI_API_KEY"))
        (settings.tries, settings.timeLimit) = (tries, .seconds(timeout))
        return settings
    }
}
