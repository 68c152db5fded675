import Bibliography
import Testing

@testable import Interchange

@Suite("Theses and reports, and what they call themselves")
struct ThesisTests {
    /// What each format calls a thesis.
    private static let forms: [(format: ExchangeFormat, sign: String)] = [
        (.bibtex, "@phdthesis{"), (.biblatex, "@thesis{"), (.ris, "TY  - THES"), (.endNote, "<ref-type name=\"Thesis\">32<"),
        (.cslJSON, "\"thesis\""),
    ]

    private static func work(_ types: [String]) -> Record {
        var record = Record(id: .unnamed, kind: .report)
        record.title = RichText(plain: "Moving with pain")
        record.contributors = [Contributor(.author, .person(PersonName(family: "Roe", given: "Jane", initials: "J")))]
        record.publicationDate = PartialDate(year: 2019)
        record.publisher = Publisher("Universiteit Utrecht")
        record.publicationTypes = types.map { PublicationType($0) }
        _ = record.identify()
        return record
    }

    @Test("a thesis goes out as one and comes back with its type", arguments: forms)
    func thesis(_ form: (format: ExchangeFormat, sign: String)) throws {
        let text = form.format.format.write([Self.work(["PhD thesis"])])
        #expect(text.contains(form.sign))
        let read = try form.format.format.read(text)
        #expect(read.diagnostics == [])
        #expect(read.records.map(\.kind) == [.report])
        #expect(read.records.first?.publicationTypes.map(\.name) == ["PhD thesis"])
        #expect(read.records.first?.publisher?.name == "Universiteit Utrecht")
        #expect(form.format.format.write(read.records) == text)
    }

    @Test("a report with a type of its own is no thesis", arguments: forms)
    func report(_ form: (format: ExchangeFormat, sign: String)) throws {
        let text = form.format.format.write([Self.work(["Working paper"])])
        #expect(!text.contains(form.sign))
        #expect(try form.format.format.read(text).records.first?.publicationTypes.map(\.name) == ["Working paper"])
    }

    @Test(
        "a thesis that does not say which is one all the same",
        arguments: [
            (.bibtex, "@mastersthesis{a, title = {T}}", ["Master's thesis"]),
            (.bibtex, "@thesis{a, title = {T}, type = {bathesis}}", ["Bachelor's thesis"]),
            (.bibtex, "@thesis{a, title = {T}, type = {Doctoraat}}", ["Doctoraat", "Thesis"]),
            (.ris, "TY  - THES\nTI  - T\nER  - \n", ["Thesis"]),
            (.ris, "TY  - THES\nTI  - T\nM3  - Doctoraat\nER  - \n", ["Doctoraat", "Thesis"]),
            (
                .endNote,
                "<xml><records><record><ref-type>32</ref-type><titles><title>T</title></titles></record></records></xml>",
                ["Thesis"]
            ),
            (
                .cslJSON, "[{\"id\": \"a\", \"type\": \"thesis\", \"genre\": \"Doctoraat\", \"title\": \"T\"}]",
                ["Doctoraat", "Thesis"]
            ),
        ] as [(ExchangeFormat, String, [String])])
    func bare(_ format: ExchangeFormat, _ text: String, _ types: [String]) throws {
        let record = try #require(try format.format.read(text).records.first)
        #expect(record.publicationTypes.map(\.name) == types)
        #expect(record.isThesis)
    }
}
