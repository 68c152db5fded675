extension Cite {
    /// What the locator counts, by the name of its term: the label that its text begins with (`vol. 1, fol. 8`), else that of the
    /// cite, else `page`.
    var locatorKind: String {
        if let locator, let term = NumberValue(locator, variable: "locator").leadingTerm { return term }
        return label.flatMap { $0.isEmpty ? nil : Self.locatorKind($0) } ?? "page"
    }

    /// The name that CSL 1.0.2 has for a kind of locator, where older data and styles say one that clashes with a type or holds a
    /// space.
    static func locatorKind(_ label: String) -> String {
        switch label {
        case "article": "article-locator"
        case "sub verbo": "sub-verbo"
        case "title": "title-locator"
        default: label
        }
    }
}
