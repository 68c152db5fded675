import WarrantKit

/// What a line at the prompt that begins with a full stop asks for.
enum PromptCommand: String, CaseIterable {
    case help, schema, explain, format, save, quit

    /// What stands behind it, for the help.
    var argument: String {
        switch self {
        case .help: "[WORD]"
        case .schema: "[KIND]"
        case .explain: "[QUERY]"
        case .format: "[NAME]"
        case .save: "NAME"
        case .quit: ""
        }
    }

    var help: Help {
        switch self {
        case .help: Help("this, or what a word of the language means", "dit, of wat een woord van de taal betekent")
        case .schema: Help("the fields and relations of a kind", "de velden en verbanden van een soort")
        case .explain: Help("how a query, or the last one, is read", "hoe een vraag, of de laatste, gelezen wordt")
        case .format: Help("how results are written", "hoe antwoorden geschreven worden")
        case .save: Help("keep the last query as @NAME", "bewaar de laatste vraag als @NAME")
        case .quit: Help("leave; so does Ctrl-D", "weggaan; Ctrl-D doet dat ook")
        }
    }

    /// A line taken apart: the command, or `nil` where there is none of that name, and what stands behind it.
    static func read(_ line: String) -> (command: PromptCommand?, name: String, argument: String) {
        let parts = line.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) { $0.isWhitespace }
        let name = parts.first.map(String.init) ?? ""
        let argument = parts.count > 1 ? parts[1].drop { $0.isWhitespace } : ""
        let trimmed = String(argument.reversed().drop { $0.isWhitespace }.reversed())
        return (PromptCommand(rawValue: name), name, trimmed)
    }

    // MARK: Completion

    /// What may stand at the cursor of a command's line, or `nil` where that is part of a query.
    static func complete(_ line: String, cursor: Int) -> Completion? {
        let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
        guard let space = before.firstIndex(where: \.isWhitespace) else {
            let names = allCases.map { CompletionCandidate("." + $0.rawValue, .word, help: $0.help, isOpen: $0 == .quit) }
            return Completion(replaced: 0..<cursor, candidates: names.filter { $0.text.hasPrefix(before) })
        }
        let word = before[space...].drop { $0.isWhitespace }
        let choices: [CompletionCandidate]
        switch read(before).command {
        case .schema: choices = Kind.allCases.map { CompletionCandidate($0.rawValue, .kind, help: $0.help) }
        case .format:
            choices = ResultFormat.allCases.map { CompletionCandidate($0.rawValue, .word, help: Help("", "")) }
        case .help: choices = LanguageHelp.words.map { CompletionCandidate($0, .word, help: Help("", "")) }
        case .explain: return nil
        case .save, .quit, nil: choices = []
        }
        let start = cursor - word.unicodeScalars.count
        return Completion(replaced: start..<cursor, candidates: choices.filter { $0.text.hasPrefix(word) })
    }
}
