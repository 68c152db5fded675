import Bibliography

/// Writes a reference as a `record` of EndNote's XML, its elements in the order of EndNote's DTD.
enum EndNoteXMLWriter {
    static func record(_ reference: ReferenceFields, number: Int) -> String {
        let type = EndNoteTypes.type(of: reference)
        let isArticle = reference.kind == .journalArticle
        let edition = isArticle ? reference.electronicDate?.text : reference.edition
        let parts: [String] = [
            "<source-app name=\"Warrant\">Warrant</source-app><rec-number>\(number)</rec-number>",
            "<ref-type name=\"\(type.name)\">\(type.number)</ref-type>",
            contributors(reference), titles(reference), element("pages", reference.pagination?.printed),
            element("volume", reference.volume), element("number", reference.issue), element("edition", edition),
            group("keywords", reference.keywords.map { element("keyword", $0.plainText) }),
            group(
                "dates", [element("year", reference.year?.text), group("pub-dates", [element("date", reference.date?.text)])]),
            element("pub-location", reference.place), element("publisher", reference.publisher),
            element("isbn", paragraphs: reference.serialNumbers.map(RichText.init(plain:))),
            element("accession-num", reference.accession?.text),
            element("electronic-resource-num", reference.doi?.text),
            element("abstract", paragraphs: reference.abstract),
            element("notes", paragraphs: reference.notes.map { RichText(plain: $0.foldingControls) }),
            element("work-type", reference.workTypes.joined(separator: "; ")),
            group("urls", [group("related-urls", reference.addresses.map { element("url", $0) })]),
            element("custom2", reference.pmcid), element("custom6", isArticle ? reference.manuscriptID : nil),
            element("custom7", reference.pagination?.articleNumber),
            element("remote-database-name", reference.databases.first),
            element("language", reference.languages.joined(separator: "; ")),
        ]
        return "<record>" + parts.joined() + "</record>"
    }

    private static func contributors(_ reference: ReferenceFields) -> String {
        let second = reference.kind == .book ? "tertiary-authors" : "secondary-authors"
        return group(
            "contributors",
            [
                group("authors", reference.authors.map { element("author", $0) }),
                group(second, reference.editors.map { element("author", $0) }),
            ])
    }

    private static func titles(_ reference: ReferenceFields) -> String {
        var titles = [element("title", reference.title)]
        switch reference.kind {
        case .journalArticle:
            titles += [element("secondary-title", reference.containerTitle), element("alt-title", reference.abbreviation)]
        case .bookChapter:
            titles += [element("secondary-title", reference.containerTitle), element("tertiary-title", reference.collection)]
        case .book: titles.append(element("secondary-title", reference.collection))
        case .webPage, .report, .expert: break
        }
        return group("titles", titles + [element("translated-title", reference.vernacularTitle)])
    }

    // MARK: Elements; empty ones are left out

    private static func group(_ name: String, _ children: [String]) -> String {
        let content = children.joined()
        return content.isEmpty ? "" : "<\(name)>\(content)</\(name)>"
    }

    private static func element(_ name: String, _ text: String?) -> String {
        element(name, text.map(RichText.init(plain:)))
    }

    private static func element(_ name: String, _ text: RichText?) -> String {
        element(name, paragraphs: [text].compactMap { $0 })
    }

    private static func element(_ name: String, paragraphs: [RichText]) -> String {
        var runs = StyleRuns()
        for paragraph in paragraphs.map({ StyleRuns($0).richText }) where !paragraph.isEmpty {
            if !runs.runs.isEmpty { runs.add("\r", styles: []) }
            for run in StyleRuns(paragraph).runs { runs.add(run.text, styles: run.styles) }
        }
        return group(name, runs.runs.map(style))
    }

    private static func style(_ run: StyleRuns.Run) -> String {
        let names = StyleRuns.faces.filter { run.styles.contains($0.style) }.map(\.name)
        let face = names.isEmpty ? "normal" : names.joined(separator: " ")
        return "<style face=\"\(face)\" font=\"default\" size=\"100%\">\(escaped(run.text))</style>"
    }

    /// Text as XML content: markup characters and carriage returns as references, what XML 1.0 cannot hold left out.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\r": result.append(contentsOf: "&#xD;".unicodeScalars)
            case "\u{FFFE}", "\u{FFFF}": continue
            default: result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
            }
        }
        return String(result)
    }
}
