import WarrantKit

/// What the words of the query language mean, from the catalog.
struct LanguageHelp {
    let language: Language
    private let catalog = Catalog.standard

    init(_ language: Language) {
        self.language = language
    }

    /// Every word there is help on, each once.
    static var words: [String] {
        let catalog = Catalog.standard
        let names =
            Kind.allCases.map(\.rawValue) + StageWord.allCases.map(\.rawValue) + Quantifier.allCases.map(\.rawValue)
            + catalog.fields.map(\.text) + catalog.relations.map(\.text) + catalog.columns.map(\.text)
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// The commands of the prompt, and its keys.
    var commands: String {
        let lines = PromptCommand.allCases.map { (".\($0.rawValue) \($0.argument)", $0.help.text(language)) }
        let keys =
            language == .dutch
            ? """
            Tab vult aan. Een vraag loopt door zolang '(' of '"' open staat, en waar haar regel op
            '|' of '\\' eindigt; een lege regel sluit haar. Ctrl-C geeft een regel of een lopende
            vraag op, Ctrl-R zoekt in wat eerder gevraagd is.
            """
            : """
            Tab completes. A query goes on while '(' or '"' is open, and where its line ends in '|'
            or '\\'; an empty line ends it. Ctrl-C gives up a line or a running query, Ctrl-R searches
            what was asked before.
            """
        return Self.aligned(lines) + keys + "\n"
    }

    /// Everything that a word of the language means, or `nil` where it means nothing.
    func meaning(of word: String) -> String? {
        let word = word.lowercased()
        var lines: [(String, String)] = []
        if let kind = Kind(rawValue: word) { lines.append((word, kind.help.text(language))) }
        if let stage = StageWord(rawValue: word) { lines.append(("| " + word, stage.help.text(language))) }
        if let quantifier = Quantifier(rawValue: word) { lines.append((word + ":", quantifier.help.text(language))) }
        for field in catalog.fields where field.text == word || field.aliases.contains(word) {
            lines.append(("\(field.entity.rawValue) \(field.text):", description(of: field)))
        }
        for relation in catalog.relations where relation.text == word || relation.aliases.contains(word) {
            lines.append(("\(relation.owner.rawValue) has:\(relation.text)", relation.help.text(language)))
        }
        for column in catalog.columns where column.text == word || column.aliases.contains(word) {
            lines.append(("\(column.entity.rawValue) | show \(column.text)", column.help.text(language)))
        }
        return lines.isEmpty ? nil : Self.aligned(lines)
    }

    /// The fields, relations and columns of a kind.
    func schema(of kind: Kind) -> String {
        let entity = kind.entity
        let parts = [
            catalog.fields(of: entity).map { ("\($0.text):", description(of: $0)) },
            catalog.relations(from: entity).map { ("has:\($0.text)", $0.help.text(language)) },
            catalog.columns.filter { $0.entity == entity }.map { ("show \($0.text)", $0.help.text(language)) },
        ]
        return "\(kind.rawValue): \(kind.help.text(language))\n" + Self.aligned(parts.flatMap(\.self))
    }

    /// Help, and the values of a closed list.
    private func description(of field: Field) -> String {
        let help = field.help.text(language)
        guard case .choice(let list) = field.type else { return help }
        return help + ": " + list.names.joined(separator: list.isOrdered ? " < " : ", ")
    }

    private static func aligned(_ lines: [(String, String)]) -> String {
        let width = lines.map { DisplayWidth.of($0.0) }.max() ?? 0
        return lines.map { name, help in
            "  " + name + String(repeating: " ", count: width - DisplayWidth.of(name)) + "  " + help + "\n"
        }.joined()
    }
}
