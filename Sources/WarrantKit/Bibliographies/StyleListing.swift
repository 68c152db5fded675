import CitationStyle

extension Library {
    /// The styles of a search, or all of them: a row each with id, title, how the style cites, its parent, and its file.
    ///
    /// - Parameters:
    ///   - words: each has to begin a word of a style's title, id or fields, whatever case and accents.
    ///   - stylePath: folders in which styles are looked for before the installed ones.
    /// - Throws: `Failure` with `style.no-folder` for a folder that is not there.
    public static func styles(matching words: String = "", stylePath: [String] = []) throws -> Listing {
        let rows = try StyleLibrary(folders: stylePath).search(words).map { style -> [QueryResult.Value] in
            func value(_ text: String?) -> QueryResult.Value { text.map { .text($0) } ?? .missing }
            return [
                .text(style.id), .text(style.title), value(style.citationFormat), value(style.parent), .list(style.fields),
                value(style.path),
            ]
        }
        return Listing(columns: ["id", "title", "cites", "parent", "fields", "file"], rows: rows, one: "style", many: "styles")
    }
}
