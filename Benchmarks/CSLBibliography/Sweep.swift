import CitationStyle

/// Renders the same references in every installed style that depends on no other and has a bibliography.
struct Sweep {
    let references: [CSLItem]

    /// Prints an object for each style: its `id`, how many `warnings` its file gave, and the `error` that stopped it or the number of
    /// `entries` and the ids of those that are `empty`.
    func run() throws {
        let library = try StyleLibrary()
        let locales = LocaleLibrary()
        for style in library.search("").map(\.id).sorted() {
            guard let line = line(style, library, locales) else { continue }
            print(JSONValue.object(line).json)
        }
    }

    /// What is said of a style; `nil` of one that depends on another.
    private func line(_ id: String, _ library: StyleLibrary, _ locales: LocaleLibrary) -> [String: JSONValue]? {
        do {
            let read = try library.style(id)
            guard read.style.info.parent == nil else { return nil }
            var line = ["id": JSONValue.string(id), "warnings": number(read.warnings.count)]
            guard read.style.bibliography != nil else { return line }
            let locale = locales.locale(for: read.style, language: nil)
            let entries = Processor(style: read.style, locale: locale).process(references).bibliography
            let empty = entries.filter { PlainTextWriter().write($0.inlines).allSatisfy { !$0.isLetter } }
            line["entries"] = number(entries.count)
            line["empty"] = .array(empty.map { .string($0.id) })
            return line
        } catch {
            return ["id": .string(id), "error": .string("\(error)")]
        }
    }

    private func number(_ value: Int) -> JSONValue { .number(String(value)) }
}
