import Articles
import Bibliography
import Testing

/// All records, whatever is searched for: what is tested is the choice among them.
private struct Shelf: CandidateSource {
    var records: [CandidateRecord]

    func records(having identifiers: PrintedIdentifiers) -> [CandidateRecord] {
        records.filter { record in
            identifiers.pmid.map { $0 == record.pmid } ?? false || identifiers.doi.map { $0 == record.doi } ?? false
                || identifiers.pmcid.map { $0 == record.pmcid } ?? false || identifiers.url.map { $0 == record.url } ?? false
        }
    }

    func candidates(for search: ReferenceSearch, limit: Int) -> [CandidateRecord] { records }
}

/// The study that the entries below print.
private let walking = record(
    "pmid:12345678", "Walking and low back pain in adults: a cohort study.", ["Jansen AB", "de Vries C", "Berg MI"], 2015, "36",
    "811-816",
    doi: "10.1000/esj.2015.12")
private let sitting = record(
    "pmid:20202020", "Sitting and neck pain at work.", ["Smit D", "Bos E"], 2020, "20", "1386-1396", doi: "10.1000/s.20")

private func record(
    _ id: String, _ title: String, _ authors: [String], _ year: Int, _ volume: String, _ pages: String, doi: String? = nil
) -> CandidateRecord {
    var record = CandidateRecord(id: id, titles: [title])
    record.pmid = PMID(String(id.dropFirst(5)))
    record.doi = doi.flatMap { DOI($0) }
    record.authors = authors.map { name in
        let words = name.split(separator: " ")
        return .init(family: words.dropLast().joined(separator: " "), initials: String(words[words.count - 1]))
    }
    record.years = [year]
    record.volume = volume
    record.pages = pages
    record.containers = ["European Spine Journal", "Eur Spine J"]
    return record
}

private func outcome(_ printed: String, _ records: [CandidateRecord] = [walking, sitting]) throws -> ReferenceOutcome {
    try ReferenceMatcher(source: Shelf(records: records)).resolve(CitationString.parse(printed))
}

private let entry =
    "Jansen AB, de Vries C, Berg MI. Walking and low back pain in adults: a cohort study. Eur Spine J. 2015 Apr;36(4):811-6."

@Suite("Matching entries with records")
struct ReferenceMatcherTests {
    @Test(
        "without identifiers, damage or not",
        arguments: [
            entry,
            "JansenAB,de VriesC,BergMI.Walkingandlow backpain inadults:a cohortstudy.EurSpineJ.2015Apr;36(4):811-6.",
            "Jansen AB, de Vries C, Berg MI. Walking and low back pain in adults: a cohort study. Eur Spine J. 2015",
            "Jansen AB, de Vries C, Berg MI. Walking and low back pain in ad",
            "Jansen AB, de Vries C, Berg MI. Wa1king and 1ow back pain in adu1ts: a cohort studv. Eur Spine J. 2015 Apr;36(4):811-6.",
            "Berg MI, Jansen AB, de Vries C. Walking and low back pain in adults: a cohort study. Eur Spine J. 2015 Apr;36(4):811-6.",
            "Jansen AB, de Vries C, Berg MI. Walking and low back pain in adults: a cohort study. Eur Spine J. 2015 Apr;38(4):811-6.",
        ])
    func byContent(printed: String) throws {
        let outcome = try outcome(printed)
        #expect(outcome.source == "pmid:12345678")
        #expect(outcome.confidence >= ReferenceThreshold.standard)
    }

    @Test("the reason says what agrees and what differs")
    func reason() throws {
        #expect(try outcome(entry).reason == "matched: title 1.00, first author, year, volume, page, journal")
        let wrongVolume = try outcome(entry.replacing("36(4)", with: "38(4)"))
        #expect(wrongVolume.reason == "matched: title 1.00, first author, year, page, journal; differs: volume")
        let named = try outcome(entry + " PMID: 12345678")
        #expect(named.reason == "by pmid:12345678; title 1.00, first author, year, volume, page, journal")
    }

    @Test("an identifier that belongs to another paper is reported and not followed")
    func anothersIdentifier() throws {
        let printed = entry + " PMID: 20202020"
        let found = try outcome(printed)
        #expect(found.source == "pmid:12345678")
        let wrong = try #require(found.wrongIdentifiers.first)
        #expect(wrong.printed == "pmid:20202020")
        #expect(wrong.belongsTo == "pmid:20202020")
        #expect(wrong.correct == "pmid:12345678")
        #expect(String(printed.unicodeScalars.dropFirst(wrong.range.lowerBound)) == "20202020")

        let absent = try outcome(printed, [sitting])
        #expect(absent.source == nil)
        #expect(absent.wrongIdentifiers.map(\.belongsTo) == ["pmid:20202020"])
    }

    @Test("a wrong digit is reported with the right identifier")
    func wrongDigit() throws {
        let found = try outcome(entry + " doi: 10.1000/esj.2016.12. PMID: 12345678.")
        #expect(found.source == "pmid:12345678")
        #expect(found.wrongIdentifiers.map(\.printed) == ["doi:10.1000/esj.2016.12"])
        #expect(found.wrongIdentifiers.map(\.correct) == ["doi:10.1000/esj.2015.12"])
        #expect(try outcome(entry + " doi: 10.1000/esj.2015.12. PMID: 12345678.").wrongIdentifiers.isEmpty)
    }

    @Test("a DOI that was cut off is not a wrong one")
    func cutIdentifier() throws {
        let found = try outcome(entry + " doi: 10.1000/esj.20")
        #expect(found.source == "pmid:12345678")
        #expect(found.wrongIdentifiers.isEmpty)
    }

    @Test("a bare identifier is enough, a wrong title beside it is not")
    func identifierAlone() throws {
        #expect(try outcome("PMID: 12345678").source == "pmid:12345678")
        #expect(try outcome("https://doi.org/10.1000/esj.2015.12").source == "pmid:12345678")
        #expect(try outcome("PMID: 87654321").state == .unknown)
    }

    @Test(
        "records that are near without being it are not taken",
        arguments: [
            record(
                "pmid:1", "Erratum to: Walking and low back pain in adults: a cohort study.",
                ["Jansen AB", "de Vries C", "Berg MI"], 2015, "36", ""),
            record(
                "pmid:1", "Correction to: Walking and low back pain in adults: a cohort study.",
                ["Jansen AB", "de Vries C", "Berg MI"], 2015,
                "36", "1200"),
            record(
                "pmid:1", "Walking and low back pain in adults: a cohort study. Part II.",
                ["Jansen AB", "de Vries C", "Berg MI"], 2016, "37", "20-29"),
            record(
                "pmid:1", "Walking and low back pain in adults: a cohort study.", ["Jansen AB", "de Vries C", "Berg MI"], 2011,
                "29", "S44"),
            record("pmid:1", "Walking and low back pain in adults: a cohort study.", ["Meijer K"], 1998, "7", "101-107"),
            record(
                "pmid:1", "Running and low back pain in children: a cohort study.", ["Jansen AB", "de Vries C"], 2015, "36",
                "511-519"),
        ])
    func near(decoy: CandidateRecord) throws {
        #expect(try outcome(entry, [decoy]).source == nil)
        #expect(try outcome(entry, [decoy, walking]).source == "pmid:12345678")
    }

    @Test("two records that fit alike stay open, both shown")
    func tie() throws {
        var twin = walking
        twin.id = "pmid:2"
        let found = try outcome(entry, [walking, twin])
        #expect(found.state == .doubtful)
        #expect(found.source == nil)
        #expect(Set(found.candidates.map(\.id)) == ["pmid:12345678", "pmid:2"])
        #expect(found.reason.hasPrefix("2 sources are equally near"))
    }

    @Test("pages and credits are not made into studies")
    func notAWork() throws {
        for printed in [
            "Foto: Walking and low back pain in adults", "https://www.example.org/walking-and-low-back-pain-in-adults",
        ] {
            #expect(try outcome(printed).state == .notAWork)
        }
    }

    @Test("the original title of a translated one")
    func translated() throws {
        var dutch = walking
        dutch.titles = [
            "[Walking and low back pain in adults: a cohort study].",
            "Wandelen en lage rugpijn bij volwassenen: een cohortonderzoek",
        ]
        let printed = "Jansen AB, de Vries C. Wandelen en lage rugpijn bij volwassenen: een cohortonderzoek. 2015;36:811-6."
        #expect(try outcome(printed, [dutch, sitting]).source == "pmid:12345678")
        #expect(try outcome(entry, [dutch, sitting]).source == "pmid:12345678")
    }
}
