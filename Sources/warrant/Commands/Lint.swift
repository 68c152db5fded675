public import ArgumentParser
import Foundation
public import WarrantKit

/// `warrant lint [ARTICLE|DOSSIER…]`
struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What an editor should look at: claims without a source, retracted studies, figures that differ.",
        discussion: """
            Without an article all of them. A dossier's file gives places in the dossier, an id places in the article's text.
            Exit code 1 when something at or above --fail-on was found.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("How findings are written.", valueName: "format"))
    var format: LintFormat = .text

    @Option(help: ArgumentHelp("From which severity on the exit code is 1.", valueName: "severity"))
    var failOn: FailOn = .error

    @Option(help: ArgumentHelp("Say what a rule looks for and why, such as W008.", valueName: "code"))
    var explain: String?

    @Argument(
        help: ArgumentHelp("Ids of articles, or their dossiers (.yaml).", valueName: "article"), completion: .articles)
    var articles: [String] = []

    /// From which severity on findings make the exit code 1.
    enum FailOn: String, ExpressibleByArgument, CaseIterable {
        case error, warning, note, never

        func isMet(by severity: Diagnostic.Severity) -> Bool {
            switch self {
            case .error: severity == .error
            case .warning: severity != .note
            case .note: true
            case .never: false
            }
        }
    }

    func run() throws {
        let writer = LintWriter(try localeOptions.language())
        if let explain {
            guard let rule = LintRule.named(explain) else {
                throw Failure.input(
                    Diagnostic(
                        "lint.unknown-rule", "there is no rule '\(explain)'",
                        remedy: Suggestions.remedy(for: explain.uppercased(), in: LintRule.all.map(\.code))
                            ?? "use one of \(LintRule.all.map(\.code).joined(separator: ", "))"))
            }
            return Console.write(writer.explain(rule))
        }
        let findings = try storeOptions.library().lint(articles)
        Console.write(writer.write(findings, as: format))
        if findings.contains(where: { failOn.isMet(by: $0.rule.severity) }) { throw ExitCode(ExitStatus.no.rawValue) }
    }
}

extension LintFormat: ExpressibleByArgument {}
