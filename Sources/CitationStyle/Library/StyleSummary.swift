/// What a style library knows of a style without reading all of it.
public struct StyleSummary: Hashable, Sendable {
    /// The last part of the style's URI, which is also the name of its file: `the-lancet-oncology`.
    public var id: String
    public var title: String
    public var shortTitle: String?
    /// The ``id`` of the style that does the work, of a dependent style.
    public var parent: String?
    /// `medicine`, `biology`.
    public var fields: [String]
    /// How the style cites: `numeric`, `author-date`, `note`, `label`, `author`.
    public var citationFormat: String?
    /// Its file, or `nil` for a style that is built in.
    public var path: String?

    /// Whether another style does the work.
    public var isDependent: Bool { parent != nil }
}

extension StyleSummary {
    init(_ info: StyleInfo, id: String, path: String?) {
        self.init(
            id: id, title: info.title, shortTitle: info.shortTitle, parent: info.parent.map(StyleName.id), fields: info.fields,
            citationFormat: info.citationFormat, path: path)
    }
}
