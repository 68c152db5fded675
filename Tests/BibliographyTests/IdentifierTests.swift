import Bibliography
import Foundation
import Testing

@Suite("Identifiers as people write them")
struct IdentifierTests {
    @Test(
        "PMID",
        arguments: [
            ("25430861", "25430861"), (" PMID: 25430861 ", "25430861"), ("pmid:025430861", "25430861"),
            ("30271887.4", "30271887.4"), ("https://pubmed.ncbi.nlm.nih.gov/25430861/", "25430861"),
            ("http://www.ncbi.nlm.nih.gov/pubmed/25430861", "25430861"), ("0", nil), ("12a", nil), ("", nil), ("1.0", nil),
            ("99999999999999999999", nil), ("PMC25430861", nil), ("٢٥", nil),
        ] as [(String, String?)])
    func pmid(written: String, expected: String?) {
        #expect(PMID(written)?.description == expected)
    }

    @Test("versions of one article are different and the same article")
    func versions() throws {
        let first = try #require(PMID("30271887"))
        let fourth = try #require(PMID("30271887.4"))
        #expect(first != fourth)
        #expect(first < fourth)
        #expect(first.isSameArticle(as: fourth))
        #expect(SourceID.pmid(first) == SourceID.pmid(fourth))
    }

    @Test(
        "DOI",
        arguments: [
            ("10.3174/ajnr.A4173", "10.3174/ajnr.A4173"), ("doi:10.3174/ajnr.A4173", "10.3174/ajnr.A4173"),
            ("DOI: 10.3174/ajnr.A4173", "10.3174/ajnr.A4173"), ("https://doi.org/10.3174/ajnr.A4173", "10.3174/ajnr.A4173"),
            ("http://dx.doi.org/10.1016%2FS0140-6736(05)17711-1", "10.1016/S0140-6736(05)17711-1"),
            ("doi.org/10.1/x", "10.1/x"), ("info:doi/10.1000.10/123", "10.1000.10/123"),
            (
                "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
                "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
            ),
            ("https://example.org/10.1/x", nil), ("10.3174", nil), ("10.3174/", nil), ("10.a/b", nil), ("10.1/a b", nil),
            ("11.1/a", nil), ("https://doi.org/10.1/%zz", nil), ("", nil),
        ] as [(String, String?)])
    func doi(written: String, expected: String?) {
        #expect(DOI(written)?.value == expected)
    }

    @Test("DOIs compare without regard to case, and keep how they were written")
    func doiCase() throws {
        let upper = try #require(DOI("10.3174/AJNR.A4173"))
        let lower = try #require(DOI("10.3174/ajnr.a4173"))
        #expect(upper == lower)
        #expect(Set([upper, lower]).count == 1)
        #expect(upper.value == "10.3174/AJNR.A4173")
        #expect(SourceID.doi(upper).description == "doi:10.3174/ajnr.a4173")
    }

    @Test(
        "a DOI cut from a sentence loses the sentence's punctuation only",
        arguments: [
            ("10.1177/0269215514540919.", "10.1177/0269215514540919"), ("10.1/x).", "10.1/x"), ("10.1/x(y)", "10.1/x(y)"),
            ("10.1/x(y)).", "10.1/x(y)"), ("10.1/x;", "10.1/x"),
        ])
    func printedDOI(written: String, expected: String) {
        #expect(DOI(printed: written)?.value == expected)
    }

    @Test("a DOI's address escapes what an address may not hold")
    func doiAddress() {
        #expect(DOI("10.1/a<b>#c%d")?.url == "https://doi.org/10.1/a%3Cb%3E%23c%25d")
        #expect(DOI("10.1/a<b>#c%d").map { DOI($0.url) } == DOI("10.1/a<b>#c%d"))
    }

    @Test(
        "PMCID",
        arguments: [
            ("PMC4464797", "PMC4464797"), ("4464797", "PMC4464797"), ("pmc4464797.1", "PMC4464797"),
            ("PMCID: PMC4464797", "PMC4464797"), ("https://pmc.ncbi.nlm.nih.gov/articles/PMC4464797/", "PMC4464797"),
            ("NIHMS12345", nil), ("pmc-id: PMC3706072;", nil), ("", nil),
        ] as [(String, String?)])
    func pmcid(written: String, expected: String?) {
        #expect(PMCID(written)?.description == expected)
    }

    @Test(
        "ORCID, every written form, check digit tested",
        arguments: [
            ("0000-0002-7367-292X", "0000-0002-7367-292X"), ("000000027367292x", "0000-0002-7367-292X"),
            ("https://orcid.org/0000-0002-7367-292X", "0000-0002-7367-292X"),
            ("http://orcid.org/0000000273 67292X/", "0000-0002-7367-292X"),
            ("orcid.org/0000-0003-2991-8192", "0000-0003-2991-8192"),
            ("ORCID: 0000-0003-2991-8192", "0000-0003-2991-8192"), ("0000‐0003‐2991‐8192", "0000-0003-2991-8192"),
            ("0000-0003-2991-8193", nil), ("0000-0003-2991-819", nil), ("X000-0003-2991-8192", nil), ("", nil),
        ] as [(String, String?)])
    func orcid(written: String, expected: String?) {
        #expect(ORCID(written)?.value == expected)
    }

    @Test(
        "names of sources",
        arguments: [
            ("pmid:25430861", "pmid:25430861"), ("doi:10.3174/AJNR.A4173", "doi:10.3174/ajnr.a4173"),
            ("pmcid:4464797", "pmcid:PMC4464797"), ("url:https://example.org/a", "url:https://example.org/a"),
            ("isbn:978-90-313-7524-1", "isbn:9789031375241"), ("expert:steunebrink", "expert:steunebrink"),
            ("expert:Mirjam Steunebrink", nil), ("url:example.org", nil), ("isbn:12", nil), ("pmid:x", nil), ("book:1", nil),
            ("25430861", nil),
        ] as [(String, String?)])
    func sourceID(written: String, expected: String?) {
        #expect(SourceID(written)?.description == expected)
    }

    @Test("sources sort by scheme, PMIDs by number")
    func order() {
        let ids = ["pmid:100", "pmid:9", "doi:10.1/a", "expert:a"].compactMap(SourceID.init(_:))
        #expect(ids.sorted().map(\.description) == ["doi:10.1/a", "expert:a", "pmid:9", "pmid:100"])
    }

    @Test("identifiers are strings in JSON, and a wrong one is refused")
    func json() throws {
        let pmid = try #require(PMID("30271887.4"))
        #expect(String(decoding: try JSONEncoder().encode([pmid]), as: UTF8.self) == #"["30271887.4"]"#)
        #expect(try JSONDecoder().decode([PMID].self, from: Data(#"["30271887.4"]"#.utf8)) == [pmid])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([DOI].self, from: Data(#"["x"]"#.utf8)) }
    }
}
