/// What a style says of itself (CSL 1.0.2, "Info").
extension ElementReading {
    /// `cs:info`; what it holds beside the things kept here is taken as it comes.
    func info(_ element: StyleElement) -> StyleInfo {
        var info = StyleInfo()
        for child in element.readWhole().children {
            let text = child.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            switch child.name {
            case "id": info.id = text
            case "title": info.title = text
            case "title-short": info.shortTitle = text
            case "updated": info.updated = text
            case "rights": info.rights = text
            case "issn", "eissn", "issnl": info.issns.append(text)
            case "category":
                if let field = child.attribute("field") { info.fields.append(field) }
                if let format = child.attribute("citation-format") { info.citationFormat = format }
            case "link":
                guard let target = child.attribute("href")?.withoutOuterSpace, let relation = child.attribute("rel") else {
                    continue
                }
                if relation == "independent-parent" {
                    info.parent = target
                } else {
                    info.links.append(StyleInfo.Link(relation: relation, target: target))
                }
            default: break
            }
        }
        return info
    }
}
