/// Sources and what happened to them.
extension FactsGenerator {
    /// Publication types that name a design.
    private static let designsOfTypes = [
        "Randomized Controlled Trial": "randomized-trial", "Meta-Analysis": "meta-analysis",
        "Systematic Review": "systematic-review", "Practice Guideline": "guideline",
        "Controlled Clinical Trial": "nonrandomized-trial", "Case Reports": "case-report", "Editorial": "editorial",
        "Review": "narrative-review",
    ]
    private static let declaredDesigns = [
        "umbrella-review", "mendelian-randomization", "cohort", "case-control", "cross-sectional", "diagnostic-study",
        "laboratory-study", "case-series", "digest", "other", "cohort", "meta-analysis",
    ]

    mutating func plantSources(_ count: Int) {
        for number in 0..<count {
            switch self.number(0..<100) {
            case 0..<84: facts.sources.append(study(number))
            case 84..<89: facts.sources.append(chapter(number))
            case 89..<91: facts.sources.append(book(number))
            case 91..<94: facts.sources.append(report(number))
            case 94..<97: facts.sources.append(page(number))
            default: facts.sources.append(expert(number))
            }
        }
    }

    private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

    /// What every record may have, whatever its kind.
    private mutating func record(_ number: Int, kind: String) -> PlantedFacts.Source {
        let isDutch = chance(25)
        let words = isDutch ? PlantedWords.dutch : PlantedWords.english
        // Numbers of different lengths, so that their order as numbers is not that as text.
        let identifier = number % 3 == 0 ? number + 1 : 900_000 + number * 31
        var source = PlantedFacts.Source(
            id: "", kind: kind, title: text(words, 3...9), design: "unknown",
            designReason: "neither publication type, MeSH nor title names a design")
        source.isDutch = isDutch
        source.pmid = perhaps(80, String(identifier))
        source.doi = perhaps(60, "10.\(1000 + number % 7)/\(one(["J.Spine.", "s", "AJNR.A"]))\(number)")
        source.pmcid = perhaps(40, "PMC\(identifier + 5)")
        source.url = perhaps(10, "https://example.org/source/\(number)")
        if chance(8) { source.vernacularTitle = text(words, 2...5) }
        if chance(60) { source.abstract = text(words, 8...30) }
        if chance(40) { source.keywords = (0..<self.number(1...3)).map { _ in text(words, 1...2) } }
        if chance(90) { source.authors = (0..<self.number(1...4)).map { _ in name() } }
        source.published = date(missing: 8)
        if chance(30) { source.online = date(missing: 0) }
        if source.pmid == nil, source.doi == nil, source.pmcid == nil { source.pmid = String(identifier) }
        source.id =
            source.pmid.map { "pmid:\($0)" } ?? source.doi.map { "doi:\($0.lowercased())" } ?? "pmcid:\(source.pmcid ?? "")"
        return source
    }

    private mutating func study(_ number: Int) -> PlantedFacts.Source {
        var source = record(number, kind: "journal-article")
        if chance(95) {
            let journal = one(PlantedWords.journals)
            source.journal = journal.title
            source.journalAbbreviation = journal.abbreviation
        }
        source.volume = perhaps(80, String(self.number(1...60)))
        source.issue = perhaps(70, String(self.number(1...12)))
        if chance(80) { source.pages = "\(self.number(1...400))" }
        source.headings = headings()
        if chance(80) { source.types.append("Journal Article") }
        if chance(4) { source.types.append("Preprint") }
        if chance(3) { source.types.append("Retracted Publication") }
        if chance(45), let type = Self.designsOfTypes.keys.sorted().randomElement(using: &random) {
            source.types.append(type)
            source.design = Self.designsOfTypes[type] ?? ""
            source.designReason = "publication type: \(type)"
        } else if chance(70) {
            declare(one(Self.declaredDesigns), &source)
        }
        return source
    }

    private func declare(_ design: String, _ source: inout PlantedFacts.Source) {
        source.design = design
        source.designReason = "stated by the curator"
        source.isDesignDeclared = true
    }

    private mutating func chapter(_ number: Int) -> PlantedFacts.Source {
        var source = record(number, kind: "book-chapter")
        source.book = "Handbook of \(one(PlantedWords.english)) \(one(PlantedWords.english))"
        source.publisher = perhaps(70, one(PlantedWords.publishers))
        source.online = nil
        source.design = "book-chapter"
        source.designReason = "the source is a chapter of a book"
        return source
    }

    private mutating func book(_ number: Int) -> PlantedFacts.Source {
        var source = chapter(number)
        source.kind = "book"
        source.designReason = "the source is a book"
        return source
    }

    private mutating func report(_ number: Int) -> PlantedFacts.Source {
        var source = record(number, kind: "report")
        source.publisher = one(PlantedWords.publishers)
        return source
    }

    /// A page described in a dossier.
    private mutating func page(_ number: Int) -> PlantedFacts.Source {
        let url = "https://example.org/page/\(number)"
        var source = PlantedFacts.Source(
            id: "url:\(url)", kind: "web-page", url: url, title: text(PlantedWords.dutch, 2...6), design: "unknown",
            designReason: "neither publication type, MeSH nor title names a design")
        source.isDutch = true
        if chance(50) { source.authors = [PlantedFacts.Name(family: one(PlantedWords.families), initials: "AB")] }
        source.publisher = perhaps(60, one(PlantedWords.publishers))
        source.published = date(missing: 30)
        if chance(50) { declare(one(["guideline", "digest", "other"]), &source) }
        source.isCurated = true
        return source
    }

    /// A person whom an article quotes.
    private mutating func expert(_ number: Int) -> PlantedFacts.Source {
        var source = PlantedFacts.Source(
            id: "expert:kenner-\(number)", kind: "expert", title: "Kenner \(number)", design: "expert-opinion",
            designReason: "the source is an expert")
        source.isCurated = true
        return source
    }

    private mutating func name() -> PlantedFacts.Name {
        if chance(8) { return PlantedFacts.Name(family: "\(one(PlantedWords.families)) Study Group", isGroup: true) }
        return PlantedFacts.Name(
            family: one(PlantedWords.families), given: perhaps(40, one(PlantedWords.givens)),
            initials: perhaps(90, one(["A", "MI", "Ø", "JP"])), suffix: perhaps(6, "Jr"))
    }

    // MARK: Notices

    private static let noticeKinds = [
        "retraction", "partial-retraction", "expression-of-concern", "erratum", "erratum", "update", "corrected-republication",
        "retracted-republication",
    ]

    /// Notices told by either side, or by both, or about a work that is not in the store.
    mutating func plantNotices() {
        let studies = facts.sources.indices.filter {
            facts.sources[$0].kind == "journal-article" && facts.sources[$0].pmid != nil
        }
        for about in studies where chance(18) {
            let kind = one(Self.noticeKinds)
            let other = one(studies)
            guard other != about, !isTied(about, other) else { continue }
            switch number(0...3) {
            case 0:
                facts.notices.append(received(kind, about, pmid: perhaps(70, "7\(number(1_000_000...9_999_999))")))
            case 1: facts.notices.append(issued(kind, by: other, about))
            case 2:
                // Both sides tell of the same notice.
                facts.notices.append(received(kind, about, pmid: facts.sources[other].pmid))
                facts.notices.append(issued(kind, by: other, about))
            default:
                var notice = issued(kind, by: other, about)
                notice.about = nil
                notice.aboutPMID = "6\(number(1_000_000...9_999_999))"
                facts.notices.append(notice)
            }
        }
    }

    private func isTied(_ one: Int, _ two: Int) -> Bool {
        facts.notices.contains { [one, two].contains($0.toldBy) && [one, two].contains($0.about ?? -1) }
    }

    private mutating func received(_ kind: String, _ about: Int, pmid: String?) -> PlantedFacts.Notice {
        PlantedFacts.Notice(
            about: about, aboutPMID: nil, toldBy: about, kind: kind, pmid: pmid, date: date(missing: 30, from: 2005))
    }

    private func issued(_ kind: String, by teller: Int, _ about: Int) -> PlantedFacts.Notice {
        let source = facts.sources[teller]
        return PlantedFacts.Notice(
            about: about, aboutPMID: facts.sources[about].pmid, toldBy: teller, kind: kind, pmid: source.pmid,
            date: source.published ?? source.online)
    }
}
