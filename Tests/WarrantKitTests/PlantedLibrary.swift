import Foundation
import TestSupport
import WarrantKit

/// A small library with cases that the sample has not: a retracted study, an uncited one, a late notice.
struct PlantedLibrary {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder()
        library = try Library(path: folder.path("planted.db"), mode: .create)
    }

    /// Plants in a library that stands in the folder.
    init(_ library: Library, in folder: TemporaryFolder) {
        self.folder = folder
        self.library = library
    }

    /// One PubMed record.
    static func record(
        _ pmid: Int, _ title: String, author: String = "Jansen", year: Int = 2015, extra: String = "", revised: String = "",
        version: Int = 1, abstract: String = ""
    ) -> String {
        let abstract = abstract.isEmpty ? "" : "<Abstract><AbstractText>\(abstract)</AbstractText></Abstract>"
        return """
            <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="\(version)">\(pmid)</PMID>\(revised)
            <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><Volume>1</Volume><PubDate><Year>\(year)</Year></PubDate>
            </JournalIssue><Title>Journal of Tests</Title><ISOAbbreviation>J Tests</ISOAbbreviation></Journal>
            <ArticleTitle>\(title)</ArticleTitle><Pagination><MedlinePgn>1-9</MedlinePgn></Pagination>\(abstract)
            <AuthorList><Author><LastName>\(author)</LastName><Initials>A</Initials></Author></AuthorList><Language>eng</Language>
            <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article>
            <MedlineJournalInfo><MedlineTA>J Tests</MedlineTA></MedlineJournalInfo>\(extra)</MedlineCitation>
            <PubmedData><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType="pubmed">\(pmid)</ArticleId>
            </ArticleIdList></PubmedData></PubmedArticle>
            """
    }

    /// A tie to a notice or from one.
    static func notice(_ type: String, pmid: Int, source: String = "J Tests. 2020;2:3") -> String {
        """
        <CommentsCorrectionsList><CommentsCorrections RefType="\(type)"><RefSource>\(source)</RefSource>
        <PMID Version="1">\(pmid)</PMID></CommentsCorrections></CommentsCorrectionsList>
        """
    }

    static func revised(_ year: Int) -> String {
        "<DateRevised><Year>\(year)</Year><Month>01</Month><Day>02</Day></DateRevised>"
    }

    /// Imports records as one file.
    @discardableResult
    func importRecords(_ records: String..., file: String = UUID().uuidString + ".xml") throws -> FileImportReport {
        let xml = "<PubmedArticleSet>" + records.joined(separator: "\n") + "</PubmedArticleSet>"
        return try library.importFile(try folder.write(xml, to: file))
    }

    /// The text of an article where a test gives none.
    static let sentences = "Eerste zin. Tweede zin. Derde zin. Vierde zin. Vijfde zin. Zesde zin."

    /// Adds a dossier of one article whose claims are given as YAML list items.
    @discardableResult
    func add(_ id: String = "article", references: String = "", sources: String = "", claims: String, text: String = sentences)
        throws -> DossierReport
    {
        try folder.write(text, to: "\(id).md")
        var yaml = """
            format: 1
            article:
              id: \(id)
              title: "Een artikel"
              language: nl
              text: { file: \(id).md, kind: restatement }

            """
        if !references.isEmpty { yaml += "references:\n\(references)\n" }
        if !sources.isEmpty { yaml += "sources:\n\(sources)\n" }
        yaml += "claims:\n\(claims)\n"
        return try library.add(dossiersAt: [try folder.write(yaml, to: "\(id).yaml")])
    }

    static func reference(_ key: String, _ pmid: Int) -> String {
        "  - { key: \(key), printed: \"\(key)\", pmid: \(pmid) }"
    }

    /// A claim with one evidence a pair of source and direction.
    static func claim(
        _ id: String, quote: String, kind: String = "effect", cites: [String] = [],
        evidence: [(source: String, direction: String)] = []
    ) -> String {
        var yaml = """
              - id: \(id)
                kind: \(kind)
                statement: { nl: "Bewering \(id)", en: "Claim \(id)" }
                quote: { exact: "\(quote)" }

            """
        if !cites.isEmpty { yaml += "    cites: [\(cites.joined(separator: ", "))]\n" }
        if !evidence.isEmpty { yaml += "    evidence:\n" }
        for item in evidence {
            let limit = item.direction == "qualifies" ? ", limit: magnitude" : ""
            yaml += """
                      - { source: \(item.source), direction: \(item.direction)\(limit), basis: abstract, \
                finding: { en: "found" }, assessor: tester, date: 2026-01-02 }

                """
        }
        return yaml
    }

    /// The ids a query gives, in its order.
    func ids(_ query: String) throws -> [String] {
        try library.ids(query)
    }

    func verdict(_ claim: String) throws -> String {
        try library.texts("claims id:\(claim) | show verdict")[0]
    }
}

extension Library {
    /// The ids a query gives, in its order.
    func ids(_ query: String) throws -> [String] {
        try self.query(query).values(of: "id").map { if case .text(let id) = $0 { id } else { "" } }
    }

    /// Every row on one line, its values separated by ` | `.
    func texts(_ query: String) throws -> [String] {
        try self.query(query).rows.map { row in
            row.map { value in
                switch value {
                case .missing: "–"
                case .text(let text): text
                case .integer(let number): String(number)
                case .decimal(let number): String(number)
                case .list(let items): items.joined(separator: ", ")
                }
            }.joined(separator: " | ")
        }
    }
}
