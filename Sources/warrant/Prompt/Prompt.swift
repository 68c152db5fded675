import ArgumentParser
import Foundation
import WarrantKit

/// How a prompt begins.
struct PromptSettings {
    var language: Language
    /// What `$name` stands for.
    var parameters: [String: String]
    var format: ResultFormat
    var environment = ProcessInfo.processInfo.environment
}

/// `warrant query` without a query: asks for one after another on a terminal, or answers those of standard input.
///
/// At a terminal an error is shown and the prompt stays; a script ends at its first error, with that error's exit code.
final class Prompt {
    private let library: Library
    private var settings: PromptSettings
    private let isInteractive: Bool
    private var lastQuery: String?
    private var isLeaving = false

    init(_ library: Library, _ settings: PromptSettings) {
        self.library = library
        self.settings = settings
        isInteractive = Console.isTerminal(STDIN_FILENO)
    }

    func run() throws {
        guard isInteractive else { return try answer(all: QueryReader(ScriptLines())) }
        let history = PromptHistory(environment: settings.environment)
        let lines: any LineSource = typedLines(history)
        QueryInterruption.watch { [library] in library.store.interrupt() }
        Console.note("\(library.store.path): Tab completes, .help tells more, .quit leaves")
        let reader = QueryReader(lines)
        completing = reader
        try answer(all: reader, history)
    }

    /// The reader whose line is being completed.
    private weak var completing: QueryReader?

    private func typedLines(_ history: PromptHistory) -> any LineSource {
        let editor = LineEditor(history: history.load(), language: settings.language) { [weak self] line, cursor in
            self?.complete(line, cursor: cursor)
        }
        return editor ?? ScriptLines()
    }

    private func answer(all reader: QueryReader, _ history: PromptHistory? = nil) throws {
        while !isLeaving {
            QueryInterruption.reset()
            switch reader.next() {
            case .interrupted: continue
            case .end:
                if isInteractive { Console.note("") }
                return
            case .line(let text):
                if let history {
                    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
                    reader.lines.remember(line)
                    history.add(line)
                }
                try reply(to: text, from: isInteractive ? nil : reader.firstLine)
            }
        }
    }

    // MARK: Answers

    /// Answers an input, or reports why not.
    ///
    /// - Parameter line: where it begins in the script, or `nil` for what is typed.
    private func reply(to text: String, from line: Int?) throws {
        let origin = InputOrigin(text, line: line)
        do {
            if text.hasPrefix(".") {
                try carryOut(text)
            } else {
                lastQuery = text
                try answer(text, origin)
            }
        } catch let failure as Failure {
            origin.report(failure.diagnostics)
            guard isInteractive else { throw ExitCode(ExitStatus(failure.kind).rawValue) }
        } catch  where isInteractive {
            // What is no failure is a fault of this program; whoever types loses an answer, not the session.
            Console.note("error: \(error)")
        }
    }

    private func answer(_ query: String, _ origin: InputOrigin) throws {
        let parameters = settings.parameters.filter { query.contains("$" + $0.key) }
        if let plan = try library.explanation(of: query, parameters: parameters, language: settings.language) {
            return show(plan)
        }
        let language = settings.language
        let document = try QueryInterruption.during {
            try library.document(of: query, parameters: parameters, language: language)
        }
        if let document {
            report(document.notes, origin)
            return show(document.write(settings.format, usesFonts: Console.usesColor(STDOUT_FILENO)))
        }
        let result = try QueryInterruption.during { try library.query(query, parameters: parameters) }
        report(result.notes, origin)
        show(settings.format.write(result, width: Console.width))
    }

    private func report(_ notes: [Diagnostic], _ origin: InputOrigin) {
        origin.report(notes.filter { $0.severity == .warning })
        for note in notes where note.severity == .note { Console.note(note.message) }
    }

    private func show(_ text: String) {
        if isInteractive { Pager.show(text, environment: settings.environment) } else { Console.write(text) }
    }

    // MARK: Commands

    private func carryOut(_ line: String) throws {
        let (command, name, argument) = PromptCommand.read(line)
        let help = LanguageHelp(settings.language)
        switch command {
        case .help:
            if argument.isEmpty { return show(help.commands) }
            guard let meaning = help.meaning(of: argument) else {
                throw Failure.input(
                    Diagnostic(
                        "prompt.unknown-word", "'\(argument)' is no word of the language",
                        remedy: Suggestions.remedy(for: argument, in: LanguageHelp.words)))
            }
            show(meaning)
        case .schema:
            if argument.isEmpty { return show(Kind.allCases.map(help.schema).joined(separator: "\n")) }
            guard let kind = Kind(rawValue: argument) else {
                throw Failure.input(
                    Diagnostic(
                        "prompt.unknown-kind", "there is no kind '\(argument)'",
                        remedy: Suggestions.remedy(for: argument, in: Kind.allCases.map(\.rawValue))))
            }
            show(help.schema(of: kind))
        case .explain: try explain(argument.isEmpty ? lastQuery : argument)
        case .format:
            if argument.isEmpty { return Console.write(settings.format.rawValue + "\n") }
            guard let format = ResultFormat(rawValue: argument) else {
                throw Failure.input(
                    Diagnostic(
                        "prompt.unknown-format", "there is no format '\(argument)'",
                        remedy: Suggestions.remedy(for: argument, in: ResultFormat.allCases.map(\.rawValue))))
            }
            settings.format = format
        case .save: try save(argument)
        case .quit: isLeaving = true
        case nil:
            throw Failure.input(
                Diagnostic(
                    "prompt.unknown-command", "there is no command '.\(name)'",
                    remedy: Suggestions.remedy(for: name, in: PromptCommand.allCases.map(\.rawValue))))
        }
    }

    private func save(_ name: String) throws {
        guard let lastQuery else {
            throw Failure.input(
                Diagnostic("prompt.nothing-asked", "there is no query to save yet", remedy: "ask one, then write '.save NAME'"))
        }
        let parameters = settings.parameters.filter { lastQuery.contains("$" + $0.key) }
        let (before, _) = try library.save(lastQuery, as: name, parameters: parameters)
        Console.note(before == nil ? "saved as @\(name)" : "saved as @\(name), in place of the query that had the name")
    }

    private func explain(_ query: String?) throws {
        guard let query else {
            throw Failure.input(
                Diagnostic("prompt.nothing-asked", "there is no query to explain yet", remedy: "write '.explain QUERY'"))
        }
        let parameters = settings.parameters.filter { query.contains("$" + $0.key) }
        let plan =
            try library.explanation(of: query, parameters: parameters, language: settings.language)
            ?? library.explanation(of: query + " | explain", parameters: parameters, language: settings.language)
        if let plan { show(plan) }
    }

    // MARK: Completion

    /// What may stand at the cursor of the line that is being typed; what fails has no candidates.
    private func complete(_ line: String, cursor: Int) -> Completion? {
        let begun = completing?.begun ?? ""
        guard begun.isEmpty, line.hasPrefix(".") else {
            return complete(begun + line, cursor: cursor, lineStart: begun.unicodeScalars.count)
        }
        if let completion = PromptCommand.complete(line, cursor: cursor) { return completion }
        // What follows a command is a query of its own.
        let query = line.drop { !$0.isWhitespace }
        let length = line.unicodeScalars.count - query.unicodeScalars.count
        return complete(String(query), cursor: cursor, lineStart: -length)
    }

    /// A completion of a query in the code points of the line, which begins so many into the query; `nil` where it would replace what
    /// stands on an earlier line.
    private func complete(_ query: String, cursor: Int, lineStart: Int) -> Completion? {
        let names = Array(settings.parameters.keys)
        guard var completion = try? library.complete(query, cursor: cursor + lineStart, parameters: names),
            completion.replaced.lowerBound >= lineStart
        else { return nil }
        let range = completion.replaced
        completion.replaced = (range.lowerBound - lineStart)..<(range.upperBound - lineStart)
        return completion
    }
}
