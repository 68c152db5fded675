import Foundation
import GRDB
import TestSupport
import Testing
import WarrantKit

/// What `changed:`, `concept:`, `explain` and a time limit give.
@Suite("What queries give")
struct QueryAnswerTests {
    @Test("changed: is the day the record or a notice about it came in, whichever is later")
    func changed() throws {
        let planted = try PlantedLibrary()
        try planted.importRecords(
            PlantedLibrary.record(1, "Old and quiet"), PlantedLibrary.record(2, "Revised since"),
            PlantedLibrary.record(3, "Retracted since"),
            PlantedLibrary.record(4, "Retraction: Retracted since", extra: PlantedLibrary.notice("RetractionOf", pmid: 3)))
        let database = try DatabaseQueue(path: planted.folder.path("planted.db"))
        try database.write { db in
            try db.execute(sql: "UPDATE source SET seen_at = '2020-05-06T07:08:09Z'")
            try db.execute(sql: "UPDATE source SET seen_at = '2022-02-03T00:00:00Z' WHERE pmid = '2'")
            try db.execute(sql: "UPDATE notice SET seen_at = '2024-03-04T00:00:00Z'")
        }
        #expect(
            try planted.library.texts("sources | sort changed | show pmid, changed") == [
                "1 | 2020-05-06", "4 | 2020-05-06", "2 | 2022-02-03", "3 | 2024-03-04",
            ])
        #expect(try planted.ids("sources changed:>=2022-02-03") == ["pmid:2", "pmid:3"])
        #expect(try planted.ids("sources gewijzigd:<2021") == ["pmid:1", "pmid:4"])
        #expect(try planted.ids("sources changed:2024-03 is:retracted") == ["pmid:3"])
        #expect(try planted.library.texts("sources | count by changed | first 1") == ["2020-05-06 | 2"])
        #expect(try planted.ids("sources has:notice(type:retraction) changed:>2022") == ["pmid:3"])
    }

    @Test("concept: is the concept itself, about: takes what is narrower too")
    func concept() throws {
        let library = try SampleStore.library()
        let about = Set(try library.ids("claims about:hernia"))
        let exact = Set(try library.ids("claims concept:hernia"))
        #expect(exact.isStrictSubset(of: about) && !exact.isEmpty)
        let labels = try library.texts("claims concept:hernia | show concept")
        #expect(labels.allSatisfy { $0.contains("D007405") })
        #expect(try library.ids("claims begrip:hernia") == library.ids("claims concept:D007405"))
    }

    @Test("every unknown name of a query is reported at once, in its order")
    func unknownNames() throws {
        do {
            _ = try SampleStore.library().query("claims about:hernai in:nowhere | sources has:claim(id:no-such about:runing)")
            Issue.record("no failure")
        } catch let failure as Failure {
            #expect(
                failure.diagnostics.map(\.code) == [
                    "query.unknown-concept", "query.unknown-article", "query.unknown-claim", "query.unknown-concept",
                ])
            #expect(failure.diagnostics.first?.fix?.replacement == "hernia")
        }
    }

    @Test("a query that runs away is stopped, and the store can be asked again")
    func timeLimit() throws {
        let library = try SampleStore.library()
        let endless = "evidence has:claim(has:evidence(has:claim(has:evidence(year:1700)))) | count"
        do {
            _ = try library.query(endless, timeLimit: .microseconds(1))
            Issue.record("it was not stopped")
        } catch let failure as Failure {
            #expect(failure.kind == .timedOut)
            #expect(failure.diagnostics.map(\.code) == ["query.timed-out"])
        }
        #expect(try library.texts("articles | count") == ["5"])
        #expect(try library.query("articles", timeLimit: .seconds(600)).rows.count == 5)
    }

    @Test("explain tells a query in both languages, and then SQLite's plan")
    func explanation() throws {
        let library = try SampleStore.library()
        let query = """
            claims about:hernia (has:2+support(design:cohort,meta-analysis year:>2015 rug*) or -strength:>=fair) \
            only:source(is:retracted) "lage rug" | sources year:2010..2020 by:Smith | sort year desc | first 10 | explain
            """
        let english = try #require(try library.explanation(of: query))
        #expect(
            english.hasPrefix(
                """
                about: hernia → Intervertebral Disc Displacement, narrower included
                1. Take the claims of which all of this holds:
                   - about: "hernia", or something narrower
                   - at least one of:
                     - has at least 2 times support (evidence that supports) of which all of this holds:
                       - design of the source: cohort or meta-analysis
                       - year of the source: later than 2015
                       - text: has a word that begins with "rug"
                     - not:
                       - strength: fair or more
                   - has source (a source cited or assessed for it), and of each this holds:
                     - is: retracted
                   - text: has "lage rug", word for word
                2. Go on to their sources (a source cited or assessed for it) of which all of this holds:
                   - year: from 2010 to 2020
                   - by: has "Smith"
                3. Sort them by year (descending).
                4. Keep the first 10.
                5. Show id,
                """))
        #expect(english.contains("\n\nHow the store finds it:\n- "))
        let dutch = try #require(try library.explanation(of: query, language: .dutch))
        for line in [
            "1. Neem de beweringen waarvoor dit alles geldt:", "- over: \"hernia\", of iets engers",
            "- heeft minstens 2 keer steun (bewijs dat steunt) waarvoor dit alles geldt:",
            "- opzet van de bron: cohort of meta-analyse", "- jaar van de bron: later dan 2015", "- sterkte: redelijk of meer",
            "2. Ga door naar hun bronnen", "3. Sorteer ze op jaar (aflopend).", "4. Houd de eerste 10.",
            "Zo vindt de opslag het:",
        ] {
            #expect(dutch.contains(line), "\(line)")
        }
        #expect(try library.explanation(of: "claims") == nil)
    }

    @Test("every kind, relation, field and column can be told in words", arguments: Kind.allCases)
    func words(_ kind: Kind) throws {
        let catalog = Catalog.standard
        for relation in catalog.relations(from: kind.entity) {
            for field in relation.scope.flatMap({ catalog.fields(of: $0) }) {
                let test = FieldTest(field: field, test: .anyOf([]), span: SourceSpan(at: .start))
                let plan = LogicalPlan(
                    kind: kind,
                    condition: .relation(
                        RelationTest(
                            relation: relation, quantifier: .has, minimum: 1, condition: .field(test), span: test.span)),
                    stages: [], columns: [], isExplained: true, span: test.span)
                #expect(plan.inWords.english.contains(field.text))
                #expect(plan.inWords.dutch.contains(field.aliases.first ?? field.text))
                #expect(
                    plan.inWords.english.contains(relation.help.english) && plan.inWords.dutch.contains(relation.help.dutch))
            }
        }
    }
}

/// A value is bound: it is never part of the SQL, of an FTS5 expression, or of the language.
@Suite("Hostile values")
struct HostileValueTests {
    static let hostile = [
        "x') OR 1=1 --", "\"; DROP TABLE source; --", "'", "\"", "\\", "%", "_", "*", "NEAR(a b)", "a AND b", "{title}: a",
        "^a",
        "a\" OR \"b", "json_each(1)", "?1", ":x", "@x", "$x", "rug*", "-rug", "title:rug", "(rug)", "|", "\u{0}a", "a\u{0}b",
        "é\u{301}\u{301}", "\u{202E}a", "🦴", "1e308", "0x10", "NULL", "-1", "a\nb", "\u{FEFF}a",
        String(repeating: "a", count: 20_000), String(repeating: "'\"", count: 5_000),
    ]

    @Test("every field of every kind takes any value as a value", arguments: hostile)
    func fields(_ value: String) throws {
        let library = try SampleStore.library()
        let catalog = Catalog.standard
        let whole = try Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, try library.query("\($0)").rows.count) })
        for kind in Kind.allCases {
            for field in Catalog.scope(of: kind).flatMap({ catalog.fields(of: $0) }) {
                for condition in ["\(field.text):$v", "-\(field.text):$v"] {
                    let found = try answer(library, "\(kind) \(condition) | show \(kind == .evidence ? "claim" : "id")", value)
                    // Matched by few or none, so denied by the rest: were it spliced, both would match all or fail in SQLite.
                    guard let found, let other = try answer(library, "\(kind) \(field.text):$v | count", value)?.first else {
                        continue
                    }
                    let count = Int(other) ?? -1
                    #expect(found.count == (condition.hasPrefix("-") ? (whole[kind] ?? 0) - count : count))
                }
            }
            _ = try answer(library, "\(kind) $v", value)
            for relation in catalog.relations(from: kind.entity) where relation.searched != nil {
                _ = try answer(library, "\(kind) has:\(relation.text)($v)", value)
            }
        }
        #expect(try library.query("sources").rows.count == whole[.sources])
    }

    @Test("quoted in the query itself they are values too", arguments: hostile)
    func phrases(_ value: String) throws {
        let library = try SampleStore.library()
        let phrase = "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        for query in ["claims $", "sources title:$ or by:$ or journal:$ or mesh:$ or doi:$", "articles publisher:$ id:$"] {
            let written = try rows { try library.query(query.replacing("$", with: phrase)).rows }
            let bound = try rows { try library.query(query.replacing("$", with: "$v"), parameters: ["v": value]).rows }
            #expect(written == bound)
        }
    }

    /// The rows, or `nil` where the value is none of the field's: an error of input, never of the store.
    private func answer(_ library: Library, _ query: String, _ value: String) throws -> [String]? {
        try rows {
            try library.query(query, parameters: ["v": value]).rows.map { row in
                if case .integer(let number) = row[0] { String(number) } else { "\(row)" }
            }
        }
    }

    private func rows<T>(_ body: () throws -> T) throws -> T? {
        do {
            return try body()
        } catch let failure as Failure where failure.kind == .input {
            #expect(failure.diagnostics.allSatisfy { $0.code.hasPrefix("query.") })
            return nil
        }
    }
}

/// The five questions of the page on the language, on a library where each has something to find.
@Suite("Before an article goes out")
struct EditorQuestionTests {
    @Test("what cites nothing, what differs, what is unused, what rests on an expert, what was retracted since")
    func questions() throws {
        let planted = try PlantedLibrary()
        try planted.importRecords(
            PlantedLibrary.record(1, "Used"), PlantedLibrary.record(2, "In the list only"),
            PlantedLibrary.record(3, "Retracted before"), PlantedLibrary.record(4, "Retracted since"),
            PlantedLibrary.record(5, "Retraction: before", year: 2016, extra: PlantedLibrary.notice("RetractionOf", pmid: 3)),
            PlantedLibrary.record(6, "Retraction: since", year: 2021, extra: PlantedLibrary.notice("RetractionOf", pmid: 4)))
        try planted.add(
            references: (1...4).map { PlantedLibrary.reference("r\($0)", $0) }.joined(separator: "\n"),
            sources: "  - { key: expert, expert: { name: A Expert, role: physician } }",
            claims: [
                PlantedLibrary.claim("bare", quote: "Eerste zin."),
                PlantedLibrary.claim("cited", quote: "Tweede zin.", cites: ["r1", "r3", "r4"], evidence: [("r1", "supports")]),
                PlantedLibrary.claim("told", quote: "Derde zin.", evidence: [("expert", "supports")])
                    .replacing("basis: abstract", with: "basis: testimony"),
            ].joined(separator: "\n"))
        #expect(try planted.ids("claims in:article no:citation") == ["bare", "told"])
        #expect(try planted.ids("articles id:article | sources no:claim") == ["pmid:2"])
        #expect(try planted.ids("articles id:article | sources no:citation(in:article)") == ["pmid:2"])
        #expect(try planted.ids("claims verdict:testimony-only") == ["told"])
        #expect(try planted.ids("articles id:article | sources has:notice(type:retraction date:>=2020)") == ["pmid:4"])
        #expect(try planted.ids("articles id:article | sources has:notice(type:retraction)") == ["pmid:3", "pmid:4"])
    }
}
