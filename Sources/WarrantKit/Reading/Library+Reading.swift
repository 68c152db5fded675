public import Articles
import Bibliography
public import Entrez

extension Library {
    /// Drafts a dossier of an article; nothing is stored.
    ///
    /// - Parameters:
    ///   - document: as ``article(at:)`` gives it.
    ///   - id: the article's id; made of its title, else of its file's name, where none is given.
    ///   - droppingNarrative: whether stories, questions and advertising are left out of the text that is kept.
    /// - Throws: `Failure` of kind input for an id that is no slug, storage when SQLite fails.
    public func draft(
        _ document: ArticleDocument, id: String? = nil, droppingNarrative: Bool = false
    ) throws -> ArticleDraft {
        try ArticleDrafter(document, id: try Self.articleID(document, id), library: self)
            .draft(droppingNarrative: droppingNarrative)
    }

    private static func articleID(_ document: ArticleDocument, _ id: String?) throws -> String {
        let file = document.name?.split(separator: "/").last?.split(separator: ".").first.map(String.init)
        let made = Slug.make([document.metadata.title?.value ?? file ?? "article"])
        guard let id else { return made.isEmpty ? "article" : made }
        guard !id.isEmpty, Slug.make([id]) == id else {
            throw Failure.input(
                Diagnostic(
                    "read.bad-id", "'\(id)' is no id for an article",
                    remedy: "use small letters and digits, with single hyphens between them"))
        }
        return id
    }

    /// Gets from PubMed what an article's list names and the store does not have: by identifier where one is printed, else by title,
    /// first author and year. What is found is resolved like any other record, so that a search that finds another work does no harm.
    ///
    /// - Returns: how many records came in.
    /// - Throws: `Failure` with an `entrez.` code when NCBI does not answer, storage when SQLite fails.
    public func fetchReferences(of document: ArticleDocument, from client: Client) throws -> Int {
        let entries = ArticleDrafter(document, id: "article", library: self).entries
        var wanted: [RecordIdentifier] = []
        for (entry, outcome) in zip(entries, try resolve(entries)) where outcome.state == .unknown || outcome.state == .doubtful
        {
            if let named = entry.recordIdentifier {
                wanted.append(named)
            } else if let title = entry.title?.value {
                var terms: [SearchTerm] = [.title(title)]
                if let author = entry.authors.first { terms.append(.author(author.family)) }
                if let year = entry.years.first { terms.append(.year(year)) }
                wanted += try client.search(terms, limit: 3).pmids.map { .pmid($0) }
            }
        }
        return wanted.isEmpty ? 0 : try fetch(wanted, from: client).counts.added
    }
}

extension ParsedReference {
    /// The printed identifier that PubMed knows.
    fileprivate var recordIdentifier: RecordIdentifier? {
        pmid.map { .pmid($0.value) } ?? doi.map { .doi($0.value) } ?? pmcid.map { .pmcid($0.value) }
    }
}
