import Foundation
import TestSupport
import Testing
import WarrantKit

/// A store in a folder of its own, with studies that have MeSH headings.
struct VocabularyStore {
    let folder: TemporaryFolder
    let library: Library

    init(_ files: String...) throws {
        folder = try TemporaryFolder()
        library = try Library(path: folder.path("test.db"), mode: .create)
        for file in files { try importText(file) }
    }

    @discardableResult
    func importText(_ xml: String) throws -> FileImportReport {
        try library.importFile(try folder.write(xml, to: UUID().uuidString + ".xml"))
    }

    /// A study of each heading; one whose record gives no UI.
    func importStudies() throws {
        func study(_ pmid: Int, _ heading: String) -> String {
            """
            <PubmedArticle><MedlineCitation><PMID Version="1">\(pmid)</PMID><Article><ArticleTitle>Study \(pmid)</ArticleTitle></Article>
            <MeshHeadingList><MeshHeading>\(heading)</MeshHeading></MeshHeadingList></MedlineCitation></PubmedArticle>
            """
        }
        try importText(
            "<PubmedArticleSet>"
                + study(1, #"<DescriptorName UI="D010146" MajorTopicYN="N">Pain</DescriptorName>"#)
                + study(2, #"<DescriptorName UI="D017116" MajorTopicYN="Y">Low Back Pain</DescriptorName>"#)
                + study(3, #"<DescriptorName UI="D010149" MajorTopicYN="N">Pain, Postoperative</DescriptorName>"#)
                + study(4, #"<DescriptorName MajorTopicYN="N">Back Pain</DescriptorName>"#)
                + study(5, #"<DescriptorName UI="D006547" MajorTopicYN="N">Hernia</DescriptorName>"#)
                + study(6, #"<DescriptorName UI="D007405" MajorTopicYN="N">Intervertebral Disc Displacement</DescriptorName>"#)
                + "</PubmedArticleSet>")
    }

    /// The PMIDs a query gives.
    func pmids(_ query: String) throws -> String {
        try library.query(query + " | show pmid").rows.map { row in
            if case .text(let pmid) = row[0] { pmid } else { "?" }
        }.joined(separator: " ")
    }

    func notes(_ query: String) throws -> [String] {
        try library.query(query).notes.map(\.message)
    }

    func close() throws { try library.store.close() }
}

@Suite("Vocabularies in a store")
struct VocabularyImportTests {
    @Test(
        "words of a text are found among MeSH's and a thesaurus's labels alike, whichever came first",
        arguments: [[DescriptorFile.pain, DescriptorFile.thesaurus], [DescriptorFile.thesaurus, DescriptorFile.pain]])
    func mentions(files: [String]) throws {
        let store = try VocabularyStore()
        for file in files { try store.importText(file) }
        func found(_ text: String) throws -> [String] {
            try store.library.store.conceptMentions(of: text).map { "\($0.concept) \($0.matched) \($0.how.rawValue)" }
        }
        #expect(try found("Twee hernia's en rugpijnen") == ["D006547 Hernia exact", "D007405 hernia exact"])
        #expect(
            try found("It is mechanical low back pains, with backaches.")
                == ["D017116 Mechanical Low Back Pain inflected", "D001416 Backache inflected"])
        #expect(try found("Het is acuut spit met pijnen") == ["acute-spit acuut spit exact", "D010146 pijn inflected"])
        #expect(try found("spitpijn") == ["D010146 pijn compound", "D017116 spit compound"])
        #expect(try found("Permuted form") == [])
        try store.close()
    }

    @Test("about: takes a heading's words and everything narrower; mesh: too, by name, entry term and UI")
    func explode() throws {
        let store = try VocabularyStore(DescriptorFile.pain)
        try store.importStudies()
        // A heading without a UI, as in files before 2014, is the descriptor of its name.
        #expect(try store.pmids("sources about:pain") == "1 2 4")
        #expect(try store.pmids("sources about:backache") == "2 4")
        #expect(try store.pmids("sources mesh:pain") == "1 2 4")
        #expect(try store.pmids("sources mesh:D001416") == "2 4")
        #expect(try store.pmids("sources mesh:\"vertebrogenic pain syndrome\"") == "2 4")
        #expect(try store.pmids("sources mesh:lumbago") == "2")
        #expect(try store.notes("sources mesh:backache") == ["mesh: backache → Back Pain, narrower included"])
    }

    @Test("mesh: finds words where no descriptor has that name, and in a store without MeSH")
    func words() throws {
        let store = try VocabularyStore(DescriptorFile.pain)
        try store.importStudies()
        #expect(try store.pmids("sources mesh:postoperative") == "3")
        #expect(try store.pmids("sources mesh:pain*") == "1 2 3 4")
        let bare = try VocabularyStore()
        try bare.importStudies()
        #expect(try bare.pmids("sources mesh:pain") == "1 2 3 4")
        #expect(try bare.pmids("sources mesh:D017116") == "2")
        #expect(try bare.notes("sources mesh:pain") == [])
    }

    @Test("a word that two concepts share takes both, and says so; mesh: knows MeSH's English words only")
    func shared() throws {
        let store = try VocabularyStore(DescriptorFile.pain, DescriptorFile.thesaurus)
        try store.importStudies()
        #expect(try store.pmids("sources about:hernia") == "5 6")
        #expect(try store.notes("sources about:hernia") == ["about: hernia → Hernia, Intervertebral Disc Displacement"])
        #expect(try store.pmids("sources mesh:hernia") == "5")
    }

    @Test("two vocabularies end the same in both orders, and again after a second import of either")
    func order() throws {
        let one = try VocabularyStore(DescriptorFile.pain, DescriptorFile.thesaurus)
        let other = try VocabularyStore(DescriptorFile.thesaurus, DescriptorFile.pain)
        let again = try VocabularyStore(
            DescriptorFile.pain, DescriptorFile.thesaurus, DescriptorFile.pain, DescriptorFile.thesaurus, DescriptorFile.pain)
        for store in [one, other, again] {
            try store.importStudies()
            #expect(try store.pmids("sources about:pijn") == "1 2 4")
            #expect(try store.pmids("sources about:spit") == "2")
            #expect(try store.pmids("sources about:lumbago") == "2")
            // MeSH's own name is shown, not the other vocabulary's English one.
            #expect(try store.notes("sources about:pijn") == ["about: pijn → Pain, narrower included"])
            #expect(try store.library.store.status().concepts == 6)
        }
        let dump = try VocabularyDump.of(one)
        #expect(dump.contains("concept D017116 lage rugpijn|Low Back Pain|1"))
        #expect(dump.contains("label D017116 urn:test:words nl spit"))
        #expect(dump.contains("broader D017116 D001416 http://id.nlm.nih.gov/mesh"))
        #expect(dump.contains("broader D017116 D010146 urn:test:words"))
        #expect(try VocabularyDump.of(other) == dump)
        #expect(try VocabularyDump.of(again) == dump)
    }

    @Test("a new edition replaces the old one's words and links, and no other vocabulary's")
    func edition() throws {
        let store = try VocabularyStore(DescriptorFile.thesaurus, DescriptorFile.pain)
        try store.importStudies()
        let next = DescriptorFile.file(
            DescriptorFile.record("D010146", "Pain", terms: ["Aching"], trees: ["C23.1"]),
            DescriptorFile.record("D017116", "Low Back Pain", trees: ["C23.2"]))
        #expect(try store.importText(next).content == .concepts(2))
        #expect(throws: Failure.self) { try store.library.query("sources about:ache") }
        #expect(throws: Failure.self) { try store.library.query("sources about:backache") }
        #expect(try store.pmids("sources about:aching") == "1 2", "the link of the other vocabulary stays")
        #expect(try store.pmids("sources about:spit") == "2")
        #expect(try store.importText(DescriptorFile.pain).content == .concepts(4))
        #expect(try store.pmids("sources about:backache") == "2 4")
    }

    @Test("a file without any descriptor retires nothing")
    func empty() throws {
        let store = try VocabularyStore(DescriptorFile.pain)
        #expect(try store.importText(DescriptorFile.file()).content == .concepts(0))
        #expect(try store.notes("sources about:pain") == ["about: pain → Pain, narrower included"])
    }

    @Test("a circle of tree numbers ends: in MeSH 2022 these two stand under one another", .timeLimit(.minutes(1)))
    func circle() throws {
        let places = ["C08.381.483.652.500", "C08.381.483.652.500.750", "C08.381.483.652.500.750.624"]
        let store = try VocabularyStore(
            DescriptorFile.file(
                DescriptorFile.record("D054990", "Idiopathic Pulmonary Fibrosis", trees: [places[0], places[2]]),
                DescriptorFile.record("D054988", "Idiopathic Interstitial Pneumonias", trees: [places[1]])))
        let dump = try VocabularyDump.of(store)
        #expect(dump.contains("broader D054990 D054988 http://id.nlm.nih.gov/mesh"))
        #expect(dump.contains("broader D054988 D054990 http://id.nlm.nih.gov/mesh"))
        let expected = "mesh: D054990 → Idiopathic Pulmonary Fibrosis, narrower included"
        #expect(try store.notes("sources mesh:D054990") == [expected])
        #expect(try store.notes("sources about:D054988").count == 1)
    }

    @Test("a descriptor that is no use is reported, the rest goes in; a broken file changes nothing")
    func faults() throws {
        let store = try VocabularyStore(DescriptorFile.pain)
        let bad = DescriptorFile.file("<DescriptorRecord/>", DescriptorFile.record("D1", "New", trees: []))
        let report = try store.importText(bad)
        #expect(report.skipped.map(\.code) == ["vocabulary.no-descriptor"])
        #expect(report.content == .concepts(1))
        let dump = try VocabularyDump.of(store)
        let failure = #expect(throws: Failure.self) { try store.importText(String(DescriptorFile.pain.dropLast(30))) }
        #expect(failure?.diagnostics.first?.code == "xml.truncated")
        #expect(try VocabularyDump.of(store) == dump)
    }
}
