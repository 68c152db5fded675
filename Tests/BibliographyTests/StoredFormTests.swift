import Foundation
import Testing

@testable import Bibliography

@Suite("Records as JSON")
struct StoredFormTests {
    /// A record with something in every field.
    static func full() throws -> Record {
        var record = Record(id: try #require(SourceID("pmid:7")), kind: .bookChapter)
        record.pmid = PMID("7.3")
        record.doi = DOI("10.1/x\"y")
        record.pmcid = PMCID("PMC5")
        record.identifiers = [Identifier("pii", "a\\b")]
        record.url = "https://example.org/a/b"
        record.title = RichText(markup: "CO<sub>2</sub> &amp; <i>x</i>\t")
        record.vernacularTitle = "Titel é漢😀"
        record.titlePlace = BookshelfPlace(book: "b", part: "p", section: "s")
        record.locationLabels = [LocationLabel("Chapter 3", type: "chapter")]
        record.contributors = [
            Contributor(
                .editor, .person(PersonName(family: "A", given: "B", initials: "C", suffix: "Jr")),
                identifiers: [Identifier("ORCID", "0")],
                affiliations: [Affiliation("Here", identifiers: [Identifier("ROR", "r")])],
                equalContribution: true, isValid: false),
            Contributor(.author, .collective("The Group"), memberList: "g1"),
        ]
        record.isAuthorListComplete = false
        record.expertRole = "role"
        var book = Book(title: "Book", publisher: Publisher("P", place: "Q"))
        book.isContributorListComplete = false
        record.container = .book(book)
        record.publisher = Publisher("R")
        record.volume = "1"
        record.issue = "2"
        record.citedMedium = "Print"
        record.pagination = Pagination(printed: "811-6", stated: .init("e811"))
        record.publicationDate = PartialDate(year: 2015, season: .autumn, verbatim: "2015 Fall")
        record.electronicDates = [PartialDate(year: 2014, month: 2, day: 3)].compactMap { $0 }
        record.contributionDate = PartialDate(year: 2016)
        record.revisedDate = PartialDate(year: 2017)
        record.completedDate = PartialDate(year: 2018)
        record.createdDate = PartialDate(year: 2013)
        record.unreadDates = [UnreadDate("PubDate", "Spring")]
        record.history = [HistoryEvent("received", try #require(PartialDate(year: 2012)), time: "08:30")]
        record.languages = ["eng"]
        record.publicationTypes = [PublicationType("Review", ui: "D016454")]
        record.mesh = [
            MeSHHeading(.init("X", ui: "D1", isMajor: true, isAutomatic: true, type: "Geographic"), qualifiers: [.init("y")])
        ]
        record.supplementaryConcepts = [SupplementaryConcept("S", ui: "C1", type: "Disease")]
        record.keywords = [Keyword("k", isMajor: true, owner: "NOTNLM")]
        record.chemicals = [Chemical("c", ui: "D2", registryNumber: "50-0-0")]
        record.geneSymbols = ["g"]
        record.personSubjects = [PersonName(family: "Z")]
        record.spaceFlightMissions = ["Flight"]
        record.abstracts = [
            Abstract([.init("t\n\u{1}", label: "L", category: "C")], language: "dut", type: "Publisher", copyright: "©")
        ]
        record.sections = [
            DocumentSection(
                "s", label: "l", labelType: "table", place: BookshelfPlace(part: "q"), sections: [DocumentSection("i")])
        ]
        record.notices = [
            Notice(
                .erratum, .received, source: "s", pmid: PMID(3), doi: DOI("10.2/e"), note: "n", date: PartialDate(year: 2019))
        ]
        record.references = [
            CitedReference(
                "r", pmid: PMID(4), doi: DOI("10.3/r"), pmcid: PMCID(6), identifiers: [Identifier("a", "b")], listTitle: "T",
                note: "n")
        ]
        record.references[0].outerListTitles = ["O"]
        record.citationLinks = [CitedReference("c")]
        record.statedReferenceCount = 12
        record.grants = [Grant(agency: "NIH", id: "R", acronym: "A", country: "US")]
        record.isGrantListComplete = false
        record.dataBanks = [DataBank("B", accessionNumbers: ["1"])]
        record.isDataBankListComplete = false
        record.conflictOfInterest = "None."
        record.notes = [GeneralNote("n", owner: "NLM")]
        record.objects = [RecordObject("o", parameters: [.init("p", "v")])]
        record.itemLists = [ItemList("i", items: ["j"])]
        record.status = "MEDLINE"
        record.publicationStatus = "ppublish"
        record.publicationModel = "Print"
        record.owner = "NASA"
        record.indexingMethod = "Curated"
        record.versionID = "2"
        record.versionDate = "2018/10/10"
        record.citationSubsets = ["IM"]
        record.declaredDesign = .digest
        return record
    }

    @Test("every field is written, by hand and by Codable alike, and reads back")
    func roundTrip() throws {
        let record = try Self.full()
        for child in Mirror(reflecting: record).children {
            let isEmpty = (child.value as? any Collection)?.isEmpty ?? (String(describing: child.value) == "nil")
            #expect(!isEmpty, "the sample has no \(child.label ?? "?")")
        }
        let bytes = Data(record.encoded())
        #expect(try JSONDecoder().decode(Record.self, from: bytes) == record)
        let coded = try JSONEncoder().encode(record)
        #expect(try JSONDecoder().decode(Record.self, from: coded) == record)
        let (left, right) = (try JSONSerialization.jsonObject(with: bytes), try JSONSerialization.jsonObject(with: coded))
        #expect((left as? NSDictionary) == (right as? NSDictionary))
        #expect(record.encoded() == record.encoded())
    }

    @Test("what is empty is left out; text is escaped where JSON asks for it and nowhere else")
    func smallest() throws {
        var record = Record(id: try #require(SourceID("pmid:1")), kind: .journalArticle)
        record.title = RichText(plain: "a/b \"c\" \\ é\u{2028} \t\u{1}")
        let text = String(decoding: record.encoded(), as: UTF8.self)
        #expect(
            text == #"{"id":"pmid:1","kind":"journal-article","title":"a/b \"c\" \\ é"# + "\u{2028}" + #" \t\u0001"}"#)
    }

    @Test("a record of an older version reads with what it lacks as empty, and what is unknown is passed over")
    func older() throws {
        let older = """
            {"id":"pmid:1","kind":"journal-article","pmid":"1","identifiers":[],"isAuthorListComplete":true,"fromTheFuture":{"x":[1]},
            "contributors":[{"role":"author","name":{"person":{"_0":{"family":"Brinjikji"}}},"identifiers":[],"affiliations":[],
            "equalContribution":false,"isValid":true}],
            "container":{"journal":{"_0":{"title":"AJNR","issns":[]}}},
            "mesh":[{"descriptor":{"name":"Humans","isMajor":false},"qualifiers":[]}],
            "pagination":{"printed":"811-6","ranges":[{"first":"811","last":"816"}]},
            "history":[{"status":"received","date":{"start":{"year":2014}}}]}
            """
        let record = try JSONDecoder().decode(Record.self, from: Data(older.utf8))
        #expect(record.pmid?.number == 1)
        #expect(record.contributors == [Contributor(.author, .person(PersonName(family: "Brinjikji")))])
        #expect(record.journal?.title == "AJNR")
        #expect(record.mesh == [MeSHHeading(.init("Humans"))])
        #expect(record.pagination == Pagination(printed: "811-6"))
        #expect(record.history.first?.time == nil)
        #expect(record.isAuthorListComplete && record.isGrantListComplete && record.references.isEmpty)
        let bare = try JSONDecoder().decode(Record.self, from: Data(#"{"id":"doi:10.1/x","kind":"report"}"#.utf8))
        #expect(bare == Record(id: try #require(SourceID("doi:10.1/x")), kind: .report))
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Record.self, from: Data(#"{"kind":"report"}"#.utf8)) }
    }
}
