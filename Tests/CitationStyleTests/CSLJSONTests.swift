import CitationStyle
import Diagnostics
import Testing

@Suite("CSL-JSON") struct CSLJSONTests {
    private func read(_ json: String) throws -> [CSLItem] {
        try CSLItem.read(json: Array(json.utf8), file: "library.json")
    }

    private func item(_ members: String) throws -> CSLItem {
        try #require(read("[{\"id\": 7, \"type\": \"book\", \(members)}]").first)
    }

    @Test("numbers and texts are taken alike, older names of variables too, and what is no variable is left")
    func texts() throws {
        let item = try item(
            """
            "volume": 12, "edition": "2nd", "shortTitle": "Backs", "journalAbbreviation": "J", "container-title-short": "J Pain",
            "custom": {"a": 1}, "keyword": "", "page": "12\\u201314", "accessed": null
            """)
        #expect(item.id == "7")
        #expect(
            item.texts == [
                "volume": "12", "edition": "2nd", "title-short": "Backs", "container-title-short": "J Pain", "page": "12–14",
            ])
        #expect(item.text("page-first") == "12")
        #expect(item.text("keyword") == nil)
    }

    @Test(
        "dates from parts, seasons, EDTF, words",
        arguments: [
            (#"{"date-parts": [["2000", "5", "01"]]}"#, DateValue(start: .init(year: 2000, month: 5, day: 1))),
            (#"{"date-parts": [[2000, "", ""]], "circa": 1}"#, DateValue(start: .init(year: 2000), isUncertain: true)),
            (
                #"{"date-parts": [[1999, 21], [2001, 14]]}"#,
                .init(start: .init(year: 1999, season: 1), end: .init(year: 2001, season: 2))
            ),
            (#"{"date-parts": [[1999]], "season": "4"}"#, DateValue(start: .init(year: 1999, season: 4))),
            (#"{"date-parts": [[-44, 3, 15]]}"#, DateValue(start: .init(year: -44, month: 3, day: 15))),
            (#"{"literal": "in press"}"#, DateValue(literal: "in press")),
            (#""2000-03/2000-05""#, .init(start: .init(year: 2000, month: 3), end: .init(year: 2000, month: 5))),
            (#""2000~""#, DateValue(start: .init(year: 2000), isUncertain: true)),
            (#""-0043""#, DateValue(start: .init(year: -44))),
            (#""19XX""#, DateValue(literal: "19XX")),
            (#"2004"#, DateValue(start: .init(year: 2004))),
            (#"{"raw": "12 Jan. 1965"}"#, DateValue(start: .init(year: 1965, month: 1, day: 12))),
            (#"{"raw": "May 3rd, 1965"}"#, DateValue(start: .init(year: 1965, month: 5, day: 3))),
            (#"{"raw": "May-June 1965"}"#, .init(start: .init(year: 1965, month: 5), end: .init(year: 1965, month: 6))),
            (
                #"{"raw": "12–14 May 1965"}"#,
                .init(start: .init(year: 1965, month: 5, day: 12), end: .init(year: 1965, month: 5, day: 14))
            ),
            (
                #"{"raw": "Autumn 1965 - Spring 1966"}"#,
                .init(start: .init(year: 1965, season: 3), end: .init(year: 1966, season: 1))
            ),
            (#"{"raw": "1999-2001"}"#, .init(start: .init(year: 1999), end: .init(year: 2001))),
            (#"{"raw": "5/31/1965"}"#, DateValue(start: .init(year: 1965, month: 5, day: 31))),
            (#"{"raw": "1965/5/31"}"#, DateValue(start: .init(year: 1965, month: 5, day: 31))),
            (#"{"raw": "c. 44 B.C."}"#, DateValue(start: .init(year: -44), isUncertain: true)),
            (#"{"raw": "[1850]"}"#, DateValue(start: .init(year: 1850))),
            (#"{"raw": "1999-05-00"}"#, DateValue(start: .init(year: 1999, month: 5))),
            (
                #"{"raw": "1 January 1999 to 2 May 1999"}"#,
                .init(start: .init(year: 1999, month: 1, day: 1), end: .init(year: 1999, month: 5, day: 2))
            ),
            (#"{"raw": "a while ago"}"#, DateValue(literal: "a while ago")),
            (#"{"raw": "\"1965\""}"#, DateValue(literal: "1965")),
        ] as [(String, DateValue)])
    func dates(json: String, expected: DateValue) throws {
        #expect(try item("\"issued\": \(json)").date("issued") == expected)
    }

    @Test("a range without an end is open; a date without a year is none")
    func openDates() throws {
        #expect(try item(#""issued": {"date-parts": [[2004], [0]]}"#).date("issued")?.isOpenEnded == true)
        #expect(try item(#""issued": "2004/..""#).date("issued")?.isOpenEnded == true)
        #expect(try item(#""issued": {"date-parts": [[0]]}"#).date("issued") == nil)
        #expect(try item(#""issued": {"date-parts": []}"#).date("issued") == nil)
    }

    @Test(
        "particles and suffixes are set apart",
        arguments: [
            (#"{"family": "van der Berg", "given": "Jan"}"#, ["", "van der", "Berg", "Jan", ""]),
            (#"{"family": "d'Orsay", "given": "Al"}"#, ["", "d'", "Orsay", "Al", ""]),
            (#"{"family": "d' Orsay", "given": "Al"}"#, ["", "d' ", "Orsay", "Al", ""]),
            (#"{"family": "al-Razi-Smith", "given": "Al"}"#, ["", "al-", "Razi-Smith", "Al", ""]),
            (#"{"family": "'t Hart", "given": "Jan"}"#, ["", "'t", "Hart", "Jan", ""]),
            (#"{"family": "Van der Berg", "given": "Jan"}"#, ["", "", "Van der Berg", "Jan", ""]),
            (#"{"family": "\"van Berg\"", "given": "Jan"}"#, ["", "", "van Berg", "Jan", ""]),
            (#"{"family": "van Berg"}"#, ["", "", "van Berg", "", ""]),
            (#"{"family": "van Berg", "given": "Jan", "parse-names": false}"#, ["", "", "van Berg", "Jan", ""]),
            (#"{"family": "La Fontaine", "given": "Jean de"}"#, ["de", "", "La Fontaine", "Jean", ""]),
            (#"{"family": "Aubignac", "given": "François d'"}"#, ["d'", "", "Aubignac", "François", ""]),
            (#"{"family": "Jones", "given": "George von und zum"}"#, ["von und zum", "", "Jones", "George", ""]),
            (#"{"family": "King", "given": "Martin Luther, Jr."}"#, ["", "", "King", "Martin Luther", "Jr."]),
            (#"{"family": "King", "given": "Martin de, Jr."}"#, ["de", "", "King", "Martin", "Jr."]),
            (#"{"family": "Plato", "given": ""}"#, ["", "", "Plato", "", ""]),
        ])
    func names(json: String, parts: [String]) throws {
        let name = try #require(item("\"author\": [\(json)]").names("author").first)
        #expect(
            [name.droppingParticle, name.nonDroppingParticle, name.family, name.given, name.suffix].map { $0 ?? "" } == parts)
    }

    @Test("a body is a literal; an exclamation mark keeps the comma before a suffix")
    func oddNames() throws {
        let names = try item(
            """
            "author": [{"literal": "WHO"}, {"family": "KCE", "isInstitution": 1}, {"family": "King", "given": "M,! III"}, {}],
            "editor": "Someone"
            """
        ).nameLists
        #expect(names["author"]?.map(\.literal) == ["WHO", "KCE", nil])
        #expect(names["author"]?[2].hasCommaSuffix == true)
        #expect(names["editor"] == [Name(literal: "Someone")])
    }

    @Test("variables in the note are moved to where they belong")
    func note() throws {
        let item = try item(
            """
            "title": "T", "note": "A remark\\nPMID: 123\\ntitle: other\\nissued: 2001-05\\neditor: Doe || Jane\\neditor: WHO\\nMore: text\\nPMC: 9"
            """)
        #expect(item.text("PMID") == "123")
        #expect(item.text("title") == "T")
        #expect(item.date("issued")?.start == .init(year: 2001, month: 5))
        #expect(item.names("editor") == [Name(family: "Doe", given: "Jane"), Name(literal: "WHO")])
        #expect(item.text("note") == "A remark\n\ntitle: other\n\n\n\nMore: text\nPMC: 9")
        #expect(try self.item(#""note": "{:type: report} {:genre: Leaflet} rest""#).text("genre") == "Leaflet")
        #expect(try self.item(#""note": "{:type: report} rest""#).type == "report")
    }

    @Test("what is written reads the same, byte for byte when written again")
    func roundTrip() throws {
        let items = try read(
            """
            [{"id": "b", "type": "book", "title": "\\"Quotes\\" \\\\ and\\ttabs \\u0001 é 𝒳",
              "author": [{"family": "van Berg", "given": "J, III", "parse-names": 0}, {"family": "de Wit", "given": "A,! Jr."}, {"literal": "WHO"}],
              "issued": {"date-parts": [[1999, 21], [2001, 24]]}, "accessed": {"date-parts": [[2004], [0]], "circa": true},
              "submitted": "maybe", "note": "x: y\\nz\\nq: r"},
             {"type": "article", "id": "a"}]
            """)
        let text = CSLItem.json(items)
        #expect(try read(text) == items)
        #expect(try CSLItem.json(read(text)) == text)
        #expect(CSLItem.json([]) == "[]\n")
    }

    @Test(
        "broken JSON is told with its place",
        arguments: [
            ("[{\"id\": 1,\n  \"é\": }]", 2, 8), ("[1 2]", 1, 4), ("[\"a", 1, 4), ("", 1, 1), ("[01]", 1, 4),
            ("{\"a\" 1}", 1, 6),
            ("[\"\\x\"]", 1, 4), ("[] []", 1, 4), (String(repeating: "[", count: 300), 1, 201),
        ])
    func faults(json: String, line: Int, column: Int) throws {
        let failure = try #require(throws: Failure.self) { try read(json) }
        let diagnostic = try #require(failure.diagnostics.first)
        #expect(diagnostic.code == "csl-json.syntax")
        #expect(diagnostic.file == "library.json")
        #expect(diagnostic.span?.start.line == line)
        #expect(diagnostic.span?.start.column == column, "\(failure)")
    }

    @Test("JSON without references is told")
    func shape() throws {
        let failure = try #require(throws: Failure.self) { try read("[{}, 3]") }
        #expect(failure.diagnostics.first?.code == "csl-json.shape")
        #expect(try read(#"{"items": [{"id": "x"}]}"#).map(\.id) == ["x"])
    }
}
