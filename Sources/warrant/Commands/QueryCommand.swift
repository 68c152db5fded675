import ArgumentParser
import Foundation
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

    @Option(help: ArgumentHelp("Check the query and keep it as @name; it is not answered.", valueName: "name"))
    var save: String?

    @Flag(help: "List the saved queries.")
    var list = false

    @Option(help: ArgumentHelp("Remove a saved query.", valueName: "name"))
    var delete: String?

    @Option(help: ArgumentHelp("How long the query may take; exit code 124 when it takes longer.", valueName: "seconds"))
    var timeout: Double?

    @Option(help: ArgumentHelp("How errors, warnings and notes are written on standard error.", valueName: "form"))
    var diagnostics: DiagnosticFormat = .text

    @OptionGroup var completionOptions: CompletionOptions

    @Argument(help: ArgumentHelp("The query, in quotes.", discussion: "Without one: a prompt.", valueName: "query"))
    var query: String?

    func validate() throws {
        let tasks = [query != nil, list, delete != nil, completionOptions.text != nil].count { $0 }
        guard tasks <= 1 else { throw ValidationError("A query, --list, --delete and --complete each stand alone.") }
        if save != nil, query == nil { throw ValidationError("--save needs a query to save.") }
        if let timeout, !(timeout > 0 && timeout.isFinite) { throw ValidationError("--timeout takes seconds above 0.") }
    }

    func run() throws {
        if completionOptions.text != nil {
            return try completionOptions.write(try storeOptions.library(), format, try localeOptions.language(), try bound())
        }
        if query == nil, !list, delete == nil {
            let settings = PromptSettings(language: try localeOptions.language(), parameters: try bound(), format: format)
            return try Prompt(try storeOptions.library(), settings).run()
        }
        let source = query.map { SourceText($0, name: "query") }
        do {
            let (text, notes) = try answer()
            switch diagnostics {
            case .text:
                Console.report(notes.filter { $0.severity != .note }, of: source, as: .text)
                for note in notes where note.severity == .note { Console.note(note.message) }
            case .json: Console.report(notes, of: source, as: .json)
            }
            Console.write(text)
        } catch let failure as Failure {
            Console.report(failure.diagnostics, of: source, as: diagnostics)
            throw ExitCode(ExitStatus(failure.kind).rawValue)
        }
    }

    /// Does what is asked: the result as text, and what there is to say of it.
    private func answer() throws -> (text: String, notes: [Diagnostic]) {
        let library = try storeOptions.library()
        if list { return (format.write(Listing(try library.savedQueries()), width: Console.width), []) }
        if let delete {
            try library.deleteSavedQuery(delete)
            return ("", [.saved("removed @\(delete)")])
        }
        return try answer(query ?? "", library)
    }

    private func answer(_ query: String, _ library: Library) throws -> (text: String, notes: [Diagnostic]) {
        let parameters = try bound()
        if let save {
            let (before, warnings) = try library.save(query, as: save, parameters: parameters)
            let isNew = before == nil ? "saved as @\(save)" : "saved as @\(save), in place of the query that had the name"
            return ("", warnings + [.saved(isNew)])
        }
        let language = try localeOptions.language()
        if let words = try library.explanation(of: query, parameters: parameters, language: language) {
            return (words, [])
        }
        let timeLimit = timeout.map { Duration.seconds($0) }
        if let document = try library.document(of: query, parameters: parameters, language: language, timeLimit: timeLimit) {
            return (document.write(format, usesFonts: Console.usesColor(STDOUT_FILENO)), document.notes)
        }
        let result = try library.query(query, parameters: parameters, timeLimit: timeLimit)
        return (format.write(result, width: Console.width), result.notes)
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

extension Diagnostic {
    /// What was done with a saved query.
    fileprivate static func saved(_ message: String) -> Diagnostic {
        Diagnostic("query.saved", severity: .note, message)
    }
}
