/// Writes what a store holds, and what in it asks for attention.
public struct StatusWriter {
    private let words: ReportWords
    private var language: Language { words.language }

    public init(_ language: Language) {
        words = ReportWords(language)
    }

    public func write(_ status: StoreStatus, path: String) -> String {
        let kinds = status.sourcesByKind.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        var text = words("Verzameling", "Store") + ": \(path)\n"
        text += "  \(status.sources) " + words("bronnen", "sources") + (kinds.isEmpty ? "" : " (\(kinds))") + "\n"
        text += "  \(status.articles.count) " + words("artikelen", "articles") + ", \(status.claims) " + words("beweringen", "claims")
        text += ", \(status.evidence) " + words("lezingen", "readings") + ", \(status.concepts) " + words("begrippen", "concepts")
        text += "\n"
        if let last = status.lastImport {
            text += "  \(status.imports) " + words("bestanden ingelezen, laatst", "files imported, last") + " \(last)\n"
        }
        text += "  " + words("regelversie", "rules version") + " \(status.rulesVersion), \(status.changes) "
        text += words("wijzigingen op schrift", "changes on record") + "\n"
        if !status.articles.isEmpty { text += "\n" + VerdictTableWriter(language).write(status.articles) }
        text += "\n" + attention(status)
        return text + ReportFooter.text(language) + "\n"
    }

    private func attention(_ status: StoreStatus) -> String {
        var text = ""
        for source in status.affected {
            text += "! \(source.label) (\(source.id)): \(source.notices.joined(separator: "; "))\n"
            let claims = source.claims.isEmpty ? words("geen bewering", "no claim") : source.claims.joined(separator: ", ")
            text += "  " + words("raakt: ", "touches: ") + claims + "\n"
        }
        if status.affected.isEmpty {
            text += words("Geen intrekking of voorbehoud bekend in de ingelezen records.", "No retraction or concern known in the imported records.")
            text += "\n"
        }
        for reference in status.unresolved { text += "! " + words("verwijzing zonder bron: ", "reference without a source: ") + reference + "\n" }
        return text
    }
}

/// The articles' claims counted by verdict, as a table.
struct VerdictTableWriter {
    private let words: ReportWords

    init(_ language: Language) {
        words = ReportWords(language)
    }

    func write(_ articles: [StoreStatus.Article]) -> String {
        let used = Verdict.allCases.filter { verdict in articles.contains { $0.verdicts[verdict, default: 0] > 0 } }
        let width = (articles.map(\.id.count) + [words("artikel", "article").count]).max() ?? 0
        func row(_ name: String, _ cells: [String]) -> String {
            var line = name + String(repeating: " ", count: max(0, width - name.count))
            for cell in cells { line += String(repeating: " ", count: max(0, 5 - cell.count)) + cell }
            return line + "\n"
        }
        var text = row(words("artikel", "article"), ["Σ"] + used.indices.map { String(Character(UnicodeScalar(UInt8(97 + $0)))) })
        for article in articles {
            text += row(article.id, [String(article.claims)] + used.map { article.verdicts[$0].map(String.init) ?? "·" })
        }
        let legend = used.enumerated().map { "\(Character(UnicodeScalar(UInt8(97 + $0)))) \($1.label(in: words.language))" }
        return text + Paragraph.fold(legend.joined(separator: " · "), width: 100, first: "  ", indent: "  ")
    }
}
