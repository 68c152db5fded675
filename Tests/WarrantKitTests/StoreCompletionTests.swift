import TestSupport
import Testing
import WarrantKit

/// Completion with the values of a store.
@Suite struct StoreCompletionTests {
    private static func texts(_ query: String) throws -> [String] {
        try SampleStore.library().complete(query).candidates.map(\.text)
    }

    @Test(arguments: [
        ("claims in:rug", ["rugpijn-kinesist"]), ("claims id:protr", ["protrusion-by-age"]),
        ("articles id:heup", ["heup-en-kniepijn"]),
        ("sources id:pmid:2543", ["pmid:25430861"]), ("sources pmid:2543", ["25430861"]),
        ("sources doi:10.3174/a", ["10.3174/ajnr.A4173"]), ("sources doi:10.3174/AJ", ["10.3174/ajnr.A4173"]),
        ("sources pmcid:pmc4464", ["PMC4464797"]), ("sources by:brinj", ["Brinjikji"]), ("sources by:BRINJ", ["Brinjikji"]),
        ("sources by:\"brinjikji ", ["\"Brinjikji W\""]), ("sources by:\"brinjikji x", []),
        ("sources journal:neuror", ["\"American Journal of Neuroradiology\""]),
        ("sources journal:\"american journal of n", ["\"American Journal of Neuroradiology\""]),
        (
            "claims about:\"intervertebral disc d",
            ["\"Intervertebral Disc Degeneration\"", "\"Intervertebral Disc Displacement\""]
        ),
        ("claims about:d00740", ["D007403", "D007405"]), ("articles language:n", ["nl", "nl-BE", "nl-NL"]),
        ("claims in:zzz", []),
        ("claims has:evidence(assessor:te", ["\"Warrant team\""]), ("sources title:spin", []),
    ])
    func proposesWhatTheStoreHas(query: String, expected: [String]) throws {
        #expect(try Self.texts(query) == expected)
    }

    @Test func helpSaysWhatTheValueIs() throws {
        let library = try SampleStore.library()
        func help(_ query: String) throws -> String? { try library.complete(query).candidates.first?.help.english }
        #expect(try help("sources by:brinj") == "Brinjikji W")
        #expect(try help("sources id:pmid:2543")?.hasPrefix("Brinjikji 2015: Systematic literature review") == true)
        #expect(try help("claims id:facet-w")?.hasPrefix("More than half of symptom-free people") == true)
    }

    /// A value that is proposed is one the query then finds, or at least knows.
    @Test(arguments: [
        "claims in:", "claims id:a", "sources id:", "sources pmid:", "sources doi:1", "sources by:b", "sources by:v",
        "sources journal:s", "sources type:r", "articles by:", "articles publisher:", "articles language:",
        "evidence assessor:", "claims about:rug", "claims about:hern",
    ])
    func whatIsProposedIsFound(query: String) throws {
        let library = try SampleStore.library()
        let completion = try library.complete(query)
        #expect(!completion.candidates.isEmpty)
        for candidate in completion.candidates where candidate.kind != .concept {
            let text = String(query.prefix(completion.replaced.lowerBound)) + candidate.text
            #expect(try !library.query(text).rows.isEmpty, "\(text) finds nothing")
        }
        for candidate in completion.candidates where candidate.kind == .concept {
            #expect(throws: Never.self) {
                try library.query(String(query.prefix(completion.replaced.lowerBound)) + candidate.text)
            }
        }
    }

    @Test func theLimitIsKept() throws {
        let store = try SampleStore.library().store
        let field = try #require(Catalog.standard.field("id", in: [.claim]))
        #expect(try store.values(of: field, beginning: "", limit: 7).count == 7)
        #expect(try store.values(of: field, beginning: "'; DROP TABLE claim; --", limit: 7).isEmpty)
    }

    /// Signs that mean something to SQLite's LIKE and FTS5 are only signs.
    @Test(arguments: ["%", "_", "\\", "\"", "*", "a\" OR \"b", "names:x", "(", "^a", "NEAR("])
    func hostileBeginnings(written: String) throws {
        let store = try SampleStore.library().store
        for field in Catalog.standard.fields {
            #expect(throws: Never.self) { try store.values(of: field, beginning: written, limit: 5) }
        }
        let mesh = try #require(Catalog.standard.field("mesh", in: [.source]))
        #expect(try store.values(of: mesh, beginning: written, limit: 5).isEmpty)
    }

    /// What comes and goes with imports: a withdrawn record's author is proposed no more.
    @Test func valuesFollowTheRecords() throws {
        let planted = try PlantedLibrary()
        let headings = """
            <MeshHeadingList><MeshHeading><DescriptorName UI="D017116">Low Back Pain</DescriptorName></MeshHeading>
            <MeshHeading><DescriptorName UI="D010146">Pain</DescriptorName></MeshHeading></MeshHeadingList>
            """
        func texts(_ query: String) throws -> [String] { try planted.library.complete(query).candidates.map(\.text) }
        try planted.importRecords(
            PlantedLibrary.record(1, "One", author: "Ångström", extra: headings),
            PlantedLibrary.record(2, "Two", author: "Angus"))
        #expect(try texts("sources mesh:pa") == ["Pain", "\"Low Back Pain\""])
        #expect(try texts("sources mesh:D0171") == ["\"Low Back Pain\""])
        #expect(try texts("sources by:ang") == ["Ångström", "Angus"])
        #expect(try texts("sources type:art") == ["\"Journal Article\""])
        _ = try planted.library.importFile(
            try planted.folder.write(
                "<PubmedArticleSet><DeleteCitation><PMID Version=\"1\">2</PMID></DeleteCitation></PubmedArticleSet>",
                to: "deleted.xml"))
        #expect(try texts("sources by:ang") == ["Ångström"])
    }
}
