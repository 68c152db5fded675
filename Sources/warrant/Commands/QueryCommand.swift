import ArgumentParser
import WarrantKit

/// `warrant query 'QUERY'`
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask the store a question in the Warrant query language.",
        discussion: """
            Without a query: a prompt with history and completion, or the queries of standard input.
            Examples: 'claims no:source', 'claims about:hernia has:support(design:systematic-review year:>=2015)', \
            'sources has:2+claim | show pmid, title, claim'. See docs/query-language.md.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("How the result is written.", valueName: "format"))
    var format: ResultFormat = .table

    @Option(name: .customLong("param"), help: ArgumentHelp("What $name stands for in the query.", valueName: "name=value"))
    var parameters: [String] = []

    @OptionGroup var completionOptions: CompletionOptions

    @Argument(help: ArgumentHelp("The query, in quotes.", discussion: "Without one: a prompt.", valueName: "query"))
    var query: String?

    func run() throws {
        let parameters = try bound()
        let library = try storeOptions.library()
        if completionOptions.text != nil {
            return try completionOptions.write(library, format, try localeOptions.language(), parameters)
        }
        guard let query else {
            let settings = PromptSettings(language: try localeOptions.language(), parameters: parameters, format: format)
            return try Prompt(library, settings).run()
        }
        let source = SourceText(query, name: "query")
        do {
            if let plan = try library.explanation(of: query, parameters: parameters) { return Console.write(plan + "\n") }
            let result = try library.query(query, parameters: parameters)
            Console.report(result.notes.filter { $0.severity == .warning }, source: source)
            for note in result.notes where note.severity == .note { Console.note(note.message) }
            Console.write(format.write(result, width: Console.width))
        } catch let failure as Failure where failure.kind == .input {
            Console.report(failure.diagnostics, source: source)
            throw ExitCode(ExitStatus.badInput.rawValue)
        }
    }

    private func bound() throws -> [String: String] {
        var values: [String: String] = [:]
        for parameter in parameters {
            let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw Failure.input(
                    Diagnostic("usage.param", "'\(parameter)' binds no parameter", remedy: "write --param name=value"))
            }
            values[parts[0]] = parts[1]
        }
        return values
    }
}
