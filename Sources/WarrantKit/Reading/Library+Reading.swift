public import Articles
import Bibliography
import Dossiers
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
        guard isSlug(id) else {
            throw Failure.input(
                Diagnostic(
                    "read.bad-id", "'\(id)' is no id for an article",
                    remedy: "use small letters and digits, with single hyphens between them"))
        }
        return id
    }

    /// Gets from PubMed what an article's list names and the store does not have: by identifier where one is printed, and what that did
    /// not resolve by title, first author and year. What is found is weighed like any other record, so that a search that finds another
    /// work does no harm.
    ///
    /// - Returns: how many records came in.
    /// - Throws: `Failure` with an `entrez.` code when NCBI does not answer, storage when SQLite fails.
    public func fetchReferences(of document: ArticleDocument, from client: Client) throws -> Int {
        let entries = ArticleDrafter(document, id: "article", library: self).entries
        let named = try unresolved(entries).compactMap(\.recordIdentifier)
        var added = named.isEmpty ? 0 : try fetch(named, from: client).counts.added
        var found: [RecordIdentifier] = []
        for entry in try unresolved(entries) {
            let terms = entry.searchTerms
            if !terms.isEmpty { found += try client.search(terms, limit: 3).pmids.map { .pmid($0) } }
        }
        if !found.isEmpty { added += try fetch(found, from: client).counts.added }
        return added
    }

    /// The entries that name a work which is not known yet.
    private func unresolved(_ entries: [ParsedReference]) throws -> [ParsedReference] {
        zip(entries, try resolve(entries)).filter { $0.1.state == .unknown || $0.1.state == .doubtful }.map(\.0)
    }
}

extension ParsedReference {
    /// The printed identifier that PubMed knows.
    fileprivate var recordIdentifier: RecordIdentifier? {
        pmid.map { .pmid($0.value) } ?? doi.map { .doi($0.value) } ?? pmcid.map { .pmcid($0.value) }
    }

    /// What PubMed is asked for where no identifier led to it.
    fileprivate var searchTerms: [SearchTerm] {
        guard let title = title?.value else { return [] }
        let author = authors.first.map { SearchTerm.author($0.family) }
        let year = years.first.map { SearchTerm.year($0) }
        return [.title(title)] + [author, year].compactMap(\.self)
    }
}
