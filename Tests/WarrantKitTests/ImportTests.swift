import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Importing")
struct ImportTests {
    private func counts(_ report: FileImportReport) -> ImportCounts? {
        if case .records(let counts) = report.content { counts } else { nil }
    }

    @Test("a file with the same bytes is imported once; the same record elsewhere is unchanged")
    func idempotent() throws {
        let planted = try PlantedLibrary()
        let record = PlantedLibrary.record(1, "A study")
        #expect(counts(try planted.importRecords(record))?.added == 1)
        #expect(try planted.importRecords(record).content == .knownAlready)
        #expect(counts(try planted.importRecords(record, PlantedLibrary.record(2, "Another")))?.unchanged == 1)
        #expect(try planted.ids("sources") == ["pmid:1", "pmid:2"])
    }

    @Test("the later version, then the later revision wins, whatever the order", arguments: [false, true])
    func laterWins(isReversed: Bool) throws {
        let planted = try PlantedLibrary()
        var records = [
            PlantedLibrary.record(1, "First", revised: PlantedLibrary.revised(2018)),
            PlantedLibrary.record(1, "Revised", revised: PlantedLibrary.revised(2020)),
            PlantedLibrary.record(2, "Version two, revised early", revised: PlantedLibrary.revised(2015), version: 2),
            PlantedLibrary.record(2, "Version one, revised late", revised: PlantedLibrary.revised(2021)),
        ]
        if isReversed { records.reverse() }
        for record in records { try planted.importRecords(record) }
        #expect(try planted.library.texts("sources | show title") == ["Revised", "Version two, revised early"])
    }

    @Test("any number of jobs ends in the same store, in the order of the file", arguments: [2, 3, 7])
    func jobs(count: Int) throws {
        func sources(jobs: Int) throws -> [String] {
            let planted = try PlantedLibrary()
            let records = (1...400).map { number in
                // Each tenth is revised later in the file, the hundredth record before what it revises.
                PlantedLibrary.record(
                    number % 10 == 0 ? number / 10 : 1000 + number, "Study \(number) of \(number / 20)",
                    revised: PlantedLibrary.revised(number == 100 ? 2021 : 2000 + number / 20))
            }
            let path = try planted.folder.write("<PubmedArticleSet>\(records.joined())</PubmedArticleSet>", to: "many.xml")
            let report = try planted.library.importFile(path, jobs: jobs)
            #expect(counts(report)?.records == 400)
            return try planted.library.texts("sources | show id, title")
        }
        let alone = try sources(jobs: 1)
        #expect(alone.count == 400)
        #expect(try sources(jobs: count) == alone)
    }

    @Test("files are checked some at a time and reported in order, up to the first that is broken")
    func checked() throws {
        let folder = try TemporaryFolder()
        var paths = try (1...5).map { number in
            try folder.write("<PubmedArticleSet>\(PlantedLibrary.record(number, "S"))</PubmedArticleSet>", to: "\(number).xml")
        }
        var names: [String] = []
        try Library.checkFiles(paths, jobs: 3) { names.append($0.name) }
        #expect(names == paths)
        paths[3] = try folder.write("<PubmedArticleSet>", to: "cut-off.xml")
        names = []
        let failure = #expect(throws: Failure.self) { try Library.checkFiles(paths, jobs: 2) { names.append($0.name) } }
        #expect(failure?.diagnostics.first?.file == paths[3])
        #expect(names == Array(paths.prefix(3)))
    }

    @Test(
        "a file that cannot be read whole changes nothing",
        arguments: [
            ("<PubmedArticleSet>" + PlantedLibrary.record(1, "Cut off"), "xml.truncated"),
            ("<PubmedArticleSet>" + PlantedLibrary.record(1, "Bad") + "</Wrong>", "xml.malformed"),
            ("<html><body/></html>", "pubmed.unknown-root"), ("", "file.empty"), ("no XML at all", "xml.malformed"),
        ])
    func broken(xml: String, code: String) throws {
        let planted = try PlantedLibrary()
        try planted.importRecords(PlantedLibrary.record(9, "Here before"))
        let path = try planted.folder.write(xml, to: "broken.xml")
        let failure = #expect(throws: Failure.self) { try planted.library.importFile(path) }
        #expect(failure?.kind == .input)
        #expect(failure?.diagnostics.first?.code == code)
        #expect(failure?.diagnostics.first?.file == path)
        #expect(try planted.ids("sources") == ["pmid:9"])
        #expect(try planted.library.store.status().imports == 1)
    }

    @Test("a record without PMID is reported with its place and skipped; the rest goes in")
    func skipped() throws {
        let planted = try PlantedLibrary()
        let without = PlantedLibrary.record(1, "No number").replacing("<PMID Version=\"1\">1</PMID>", with: "")
        let report = try planted.importRecords(without, PlantedLibrary.record(2, "Fine"))
        #expect(report.skipped.count == 1)
        #expect(report.skipped.first?.span != nil)
        #expect(try planted.ids("sources") == ["pmid:2"])
    }

    @Test("a thesaurus is recognised, and its narrower concepts are found")
    func thesaurus() throws {
        let planted = try PlantedLibrary()
        let rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
              <skos:Concept rdf:about="http://id.nlm.nih.gov/mesh/D000001">
                <skos:prefLabel xml:lang="nl">rug</skos:prefLabel></skos:Concept>
              <skos:Concept rdf:about="urn:test:low-back"><skos:prefLabel xml:lang="nl">lage rug</skos:prefLabel>
                <skos:broader rdf:resource="http://id.nlm.nih.gov/mesh/D000001"/></skos:Concept>
            </rdf:RDF>
            """
        let report = try planted.library.importFile(try planted.folder.write(rdf, to: "concepts.rdf"))
        #expect(report.content == .concepts(2))
        let claim = PlantedLibrary.claim("low", quote: "Eerste zin").replacing(
            "    quote:", with: "    about: [low-back]\n    quote:")
        try planted.add(claims: claim)
        #expect(try planted.ids("claims about:rug") == ["low"])
        #expect(try planted.ids("claims about:\"Lage-Rug\"") == ["low"])
        let result = try planted.library.query("claims about:rug")
        #expect(result.notes.map(\.message) == ["about: rug → rug, narrower included"])
        let failure = #expect(throws: Failure.self) { try planted.library.query("claims about:rgu") }
        #expect(failure?.diagnostics.first?.remedy == "did you mean 'rug'?")
    }

    @Test("the ten studies: every identifier, name and page as it was seen")
    func studies() throws {
        let library = try SampleStore.library()
        #expect(
            try library.texts(
                "sources pmid:25430861 by:Brinjikji | show pmid, doi, pmcid, journal, volume, issue, pages, published, online")
                == [
                    "25430861 | 10.3174/ajnr.A4173 | PMC4464797 | American Journal of Neuroradiology | 36 | 4 | 811-816 | 2015-04 | 2014-11-27"
                ])
        #expect(
            try library.texts("sources pmid:32310444 | show kind, title, book, publisher, by") == [
                "book-chapter | Microdiscectomy | StatPearls | StatPearls Publishing | Dowling TJ, Munakomi S, Dowling TJ"
            ])
        #expect(try library.ids("sources has:article(id:rugpijn-kinesist)").count == 10)
    }
}
