/// Shows the sample library in a screen or two: what was imported, the verdicts, four telling claims, and what to type next.
public struct DemoWriter {
    private let words: ReportWords
    private var language: Language { words.language }
    private let width = 100

    public init(_ language: Language) {
        words = ReportWords(language)
    }

    /// - Throws: `Failure` when the store cannot be read.
    public func write(_ library: Library, _ summary: SampleLibrary.Summary, path: String) throws -> String {
        let status = try library.store.status()
        var text = words("Voorbeeldverzameling van Warrant", "Warrant's sample library") + " → \(path)\n"
        text += "  \(summary.studies) " + words("studies (PubMed-XML)", "studies (PubMed XML)") + ", \(summary.concepts) "
        text += words("begrippen", "concepts") + ", \(status.articles.count) "
        text += words("artikelen (herverteld in onze woorden)", "articles (restated in our words)")
        text +=
            ", \(status.claims) " + words("beweringen", "claims") + ", \(status.evidence) " + words("lezingen", "readings")
            + "\n\n"
        text += VerdictTableWriter(language).write(status.articles)
        for article in status.articles where article.references > 0 {
            text += "  \(article.id): \(article.resolvedReferences) " + words("van", "of") + " \(article.references) "
            text += words("verwijzingen hebben hun bron", "references have their source") + "\n"
        }
        for claim in ["facet-wear-30s", "protrusion-by-age", "herniation-share-radicular"] {
            text += "\n" + excerpt(try library.store.report(onClaim: claim))
        }
        text += "\n" + (try unexamined(library, status))
        return text + "\n" + next(path) + "\n" + ReportFooter.text(language) + "\n"
    }

    /// A claim in a few lines: what it says, what the source says, how far that was read, and why the verdict follows.
    private func excerpt(_ report: ClaimReport) -> String {
        var text = Paragraph.fold(
            "\(report.claim.id): \(report.claim.statement[language])", width: width, first: "▸ ", indent: "  ")
        let strength = report.verdict.verdict == .disputed ? report.strength.evidenceAgainst : report.strength.evidenceFor
        text += "  " + words("oordeel: ", "verdict: ") + report.verdict.verdict.label(in: language)
        text += " · " + words("sterkte: ", "strength: ") + words.strength(strength) + "\n"
        for source in report.sources {
            for reading in source.readings {
                let evidence = reading.evidence
                let head =
                    "\(source.standing.label) \(evidence.direction.label(in: language)) · \(evidence.basis.label(in: language))"
                text += Paragraph.fold("\(head). \(evidence.finding[language])", width: width, first: "  → ", indent: "    ")
                for check in reading.numberChecks {
                    text += Paragraph.fold(
                        "\(check.outcome.label(in: language)): \(check.reason[language])", width: width, first: "    # ",
                        indent: "      ")
                }
            }
        }
        for reason in report.verdict.reasons.prefix(1) {
            text += Paragraph.fold(words("waarom: ", "why: ") + reason[language], width: width, first: "  ", indent: "  ")
        }
        return text
    }

    private func unexamined(_ library: Library, _ status: StoreStatus) throws -> String {
        let bare = try library.query("claims no:source")
        let unrated = try library.query("claims no:source verdict:not-rated").rows.count
        var text = Paragraph.fold(
            words(
                "\(bare.rows.count) beweringen zonder bron (\(unrated) ervan zijn advies, definitie of mening), bijvoorbeeld:",
                "\(bare.rows.count) claims without a source (\(unrated) of them advice, definition or opinion), such as:"),
            width: width, first: "▸ ", indent: "  ")
        for case .text(let id) in bare.values(of: "id").prefix(1) {
            let report = try library.store.report(onClaim: id)
            text += Paragraph.fold("\(id): \(report.claim.statement[language])", width: width, first: "  ", indent: "  ")
        }
        let count = status.articles.reduce(0) { $0 + $1.unexamined }
        return text
            + Paragraph.fold(
                words(
                    "\(count) van de \(status.claims) beweringen heeft niemand nagegaan; dat zegt niets over hun waarheid.",
                    "Nobody has looked at \(count) of the \(status.claims) claims, which says nothing about their truth."),
                width: width, first: "  ", indent: "  ")
    }

    private func next(_ path: String) -> String {
        let store = path == "warrant.db" ? "" : " --store \(path)"
        let commands = [
            "warrant query 'claims has:dispute'\(store)", "warrant sources protrusion-by-age --locale nl\(store)",
            "warrant check 'Een extrusie trekt zich in 41% van de gevallen terug' --locale nl\(store)",
            "warrant query 'claims about:hernia has:support(design:systematic-review year:>=2015)'\(store)",
            "warrant query 'sources by:Brinjikji' --format json\(store)",
            "sqlite3 \(path) 'SELECT * FROM article_claims LIMIT 5'",
        ]
        return words("Probeer nu:", "Try next:") + "\n" + commands.map { "  \($0)\n" }.joined()
    }
}
