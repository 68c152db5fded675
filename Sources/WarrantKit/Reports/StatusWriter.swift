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
        text +=
            "  \(status.articles.count) " + words("artikelen", "articles") + ", \(status.claims) "
            + words("beweringen", "claims")
        text +=
            ", \(status.evidence) " + words("lezingen", "readings") + ", \(status.concepts) " + words("begrippen", "concepts")
        text += "\n"
        if status.reviews > 0 { text += "  " + reviews(status) + "\n" }
        if let last = status.lastImport {
            text += "  \(status.imports) " + words("bestanden ingelezen, laatst", "files imported, last") + " \(last)\n"
        }
        text += "  " + words("regelversie", "rules version") + " \(status.rulesVersion), \(status.changes) "
        text += words("wijzigingen op schrift", "changes on record") + "\n"
        if !status.articles.isEmpty { text += "\n" + VerdictTableWriter(language).write(status.articles) }
        text += "\n" + attention(status)
        return text + "\n" + ReportFooter.text(language) + "\n"
    }

    private func reviews(_ status: StoreStatus) -> String {
        let count =
            "\(status.reviews) " + (status.reviews == 1 ? words("beoordeling", "review") : words("beoordelingen", "reviews"))
        guard status.reviewsOfEarlierWording > 0 else { return count }
        return count + ", \(status.reviewsOfEarlierWording) " + words("van een eerdere formulering", "of an earlier wording")
    }

    private func attention(_ status: StoreStatus) -> String {
        var text = ""
        for source in status.affected {
            text += "! \(source.label) (\(source.id)): \(source.notices.joined(separator: "; "))\n"
            let claims = source.claims.isEmpty ? words("geen bewering", "no claim") : source.claims.joined(separator: ", ")
            text += "  " + words("raakt: ", "touches: ") + claims + "\n"
        }
        for source in status.withdrawn {
            text += "! \(source.label) (\(source.id)): " + words("door PubMed verwijderd", "withdrawn by PubMed") + "\n"
            text += "  " + words("raakt: ", "touches: ") + source.claims.joined(separator: ", ") + "\n"
        }
        if status.affected.isEmpty {
            text += words(
                "Geen intrekking of voorbehoud bekend in de PubMed-records.",
                "No retraction or concern known in the PubMed records.")
            text += "\n"
        }
        if status.withoutNoticeData > 0 {
            let count = "\(status.withoutNoticeData) " + words("van de", "of the") + " \(status.sources) "
            text +=
                count
                + words(
                    "bronnen hebben geen eigen PubMed-record: daarvan zijn meldingen niet nagegaan.",
                    "sources have no PubMed record of their own: notices about them were not looked up.") + "\n"
        }
        for reference in status.unresolved {
            text += "! " + words("verwijzing zonder bron: ", "reference without a source: ") + reference + "\n"
        }
        return text
    }
}

/// The articles' claims counted by verdict, as a table with a column for each verdict that occurs.
struct VerdictTableWriter {
    private let words: ReportWords

    init(_ language: Language) {
        words = ReportWords(language)
    }

    func write(_ articles: [StoreStatus.Article]) -> String {
        let used = Verdict.allCases.filter { verdict in articles.contains { $0.verdicts[verdict, default: 0] > 0 } }
        let heads = [words("beweringen", "claims")] + used.map(heading)
        let first = (articles.map(\.id.count) + [words("artikel", "article").count]).max() ?? 0
        func row(_ name: String, _ cells: [String]) -> String {
            let padded = zip(cells, heads).map { cell, head in
                String(repeating: " ", count: max(0, head.count - cell.count) + 2) + cell
            }
            return name + String(repeating: " ", count: max(0, first - name.count)) + padded.joined() + "\n"
        }
        var text = row(words("artikel", "article"), heads)
        for article in articles {
            text += row(article.id, [String(article.claims)] + used.map { article.verdicts[$0].map(String.init) ?? "·" })
        }
        return text
    }

    /// A verdict in a word or two, for the head of a column.
    private func heading(_ verdict: Verdict) -> String {
        switch verdict {
        case .supported: words("steun", "supported")
        case .qualified: words("voorbehoud", "qualified")
        case .mixed: words("gemengd", "mixed")
        case .disputed: words("tegen", "disputed")
        case .contested: words("oneens", "contested")
        case .inconclusive: words("onbeslist", "inconclusive")
        case .notFound: words("niet gevonden", "not found")
        case .unread: words("ongelezen", "unread")
        case .noSource: words("geen bron", "no source")
        case .testimonyOnly: words("deskundige", "expert")
        case .supportRetracted: words("ingetrokken", "retracted")
        case .notRated: words("n.v.t.", "not rated")
        }
    }
}
