import Bibliography
import Testing

@Suite("Names of a record")
struct RecordIdentifierTests {
    @Test(
        "with a scheme, without one, and as an address",
        arguments: [
            ("pmid:25430861", "pmid:25430861"), ("25430861", "pmid:25430861"), (" PMID: 25430861 ", "pmid:25430861"),
            ("30271887.4", "pmid:30271887"), ("https://pubmed.ncbi.nlm.nih.gov/25430861/", "pmid:25430861"),
            ("doi:10.3174/ajnr.A4173", "doi:10.3174/ajnr.A4173"), ("10.3174/ajnr.A4173", "doi:10.3174/ajnr.A4173"),
            ("https://doi.org/10.3174/ajnr.A4173", "doi:10.3174/ajnr.A4173"), ("pmcid:PMC4464797", "pmcid:PMC4464797"),
            ("PMC4464797", "pmcid:PMC4464797"), ("pmcid:4464797", "pmcid:PMC4464797"),
            ("PMCID: PMC4464797", "pmcid:PMC4464797"),
            ("https://pmc.ncbi.nlm.nih.gov/articles/PMC4464797/", "pmcid:PMC4464797"),
        ])
    func reads(_ written: String, _ expected: String) {
        #expect(RecordIdentifier(written)?.description == expected)
    }

    @Test(
        "what is none",
        arguments: ["", "0", "pmid:", "pmid:x", "PMC", "pmcx", "10.3174", "1234567890", "isbn:9789000000000", "a b"])
    func refuses(_ written: String) {
        #expect(RecordIdentifier(written) == nil)
    }

    @Test("a record is named by its own identifiers: a DOI in any case, a PMID in any version")
    func names() throws {
        let pmid = try #require(PMID(30_271_887, version: 4))
        var record = Record(id: .pmid(pmid), kind: .journalArticle)
        record.pmid = pmid
        record.doi = DOI("10.1000/ABC")
        #expect(try #require(RecordIdentifier("30271887")).names(record))
        #expect(try #require(RecordIdentifier("doi:10.1000/abc")).names(record))
        for other in ["30271888", "doi:10.1000/abcd", "PMC30271887"] {
            #expect(try !#require(RecordIdentifier(other)).names(record))
        }
    }
}
