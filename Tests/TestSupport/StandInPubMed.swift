import Foundation

/// A PubMed of a few records that EFetch and ESearch find as NCBI's do.
public struct StandInPubMed: Sendable {
    /// Elements `PubmedArticle` by PMID.
    public var records: [Int: String]

    public init(_ records: [Int: String]) {
        self.records = records
    }

    /// Small records, each with a PMID and a title.
    public init(pmids: some Sequence<Int>) {
        self.init(Dictionary(uniqueKeysWithValues: pmids.map { ($0, Self.record($0)) }))
    }

    /// The sample library's studies.
    public static func studies() throws -> StandInPubMed {
        let folder = Program.checkout.appending(path: "References/studies")
        var records: [Int: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            guard let pmid = Int(file.deletingPathExtension().lastPathComponent) else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            guard let start = text.firstRange(of: "<PubmedArticle>"), let end = text.firstRange(of: "</PubmedArticle>") else {
                continue
            }
            records[pmid] = String(text[start.lowerBound..<end.upperBound])
        }
        return StandInPubMed(records)
    }

    /// A record as small as one can be.
    public static func record(_ pmid: Int, doi: String? = nil, pmcid: String? = nil, title: String? = nil) -> String {
        let ids = [
            doi.map { "<ArticleId IdType=\"doi\">\($0)</ArticleId>" },
            pmcid.map { "<ArticleId IdType=\"pmc\">\($0)</ArticleId>" },
        ]
        return """
            <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">\(pmid)</PMID><Article PubModel="Print">\
            <Journal><JournalIssue><PubDate><Year>2001</Year></PubDate></JournalIssue><Title>Journal</Title></Journal>\
            <ArticleTitle>\(title ?? "Study \(pmid)").</ArticleTitle></Article></MedlineCitation>\
            <PubmedData><PublicationStatus>ppublish</PublicationStatus><ArticleIdList>\
            <ArticleId IdType="pubmed">\(pmid)</ArticleId>\(ids.compactMap(\.self).joined())</ArticleIdList></PubmedData>\
            </PubmedArticle>
            """
    }

    /// What NCBI would answer.
    public func answer(_ request: StandInServer.Request) -> StandInServer.Answer {
        switch request.path {
        case "/efetch.fcgi": .xml(Self.articles(request.pmids.compactMap { records[$0] }))
        case "/esearch.fcgi": .xml(Self.found(found(request.fields["term"] ?? "")))
        default: .response(status: 404, body: "<html><body>Not Found</body></html>")
        }
    }

    /// The records that hold what stands in quotes in a term, or its PMCID.
    private func found(_ term: String) -> [Int] {
        let phrases =
            term.matches(of: /"([^"]*)"\[/).map { String($0.output.1) }
            + term.matches(of: /(PMC\d+)\[/).map { String($0.output.1) }
        return records.filter { record in
            let text = record.value.lowercased()
            return phrases.contains { text.contains(">\($0.lowercased())<") }
        }.keys.sorted()
    }

    /// An answer of EFetch.
    public static func articles(_ records: [String]) -> String {
        "<?xml version=\"1.0\" ?>\n<PubmedArticleSet>\n\(records.joined(separator: "\n"))\n</PubmedArticleSet>\n"
    }

    /// An answer of ESearch.
    public static func found(_ pmids: [Int], more: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <eSearchResult><Count>\(pmids.count)</Count><RetMax>\(pmids.count)</RetMax><RetStart>0</RetStart><IdList>
        \(pmids.map { "<Id>\($0)</Id>" }.joined(separator: "\n"))
        </IdList><TranslationSet/><QueryTranslation></QueryTranslation>\(more)</eSearchResult>
        """
    }
}
