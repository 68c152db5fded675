import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("warrant diff")
struct DiffTests {
    private static let sentences = [
        "Rugpijn gaat bij de meeste mensen vanzelf over.", "Een operatie is bij een hernia maar zelden nodig.",
        "Wie veel zit, heeft vaker last van zijn rug.",
    ]

    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = folder.path("store.db")
        _ = try folder.write(Self.sentences.joined(separator: " ") + "\n", to: "a.txt")
        let claims = Self.sentences.enumerated().map { index, sentence in
            "  - { id: c\(index), kind: opinion, statement: { nl: 'Bewering \(index).', en: 'Claim \(index).' }, quote: { exact: '\(sentence)' } }"
        }
        let dossier = """
            format: 1
            article:
              id: a
              title: A
              language: nl
              text: { file: a.txt, kind: published }
            claims:
            \(claims.joined(separator: "\n"))
            """
        let added = try Program.run(["add", try folder.write(dossier, to: "a.yaml"), "--store", store])
        try #require(added.status == 0, "\(added.standardError)")
    }

    @Test("each quote is anchored, moved or orphaned, with old and new words; the store is left alone")
    func states() throws {
        let changed = try folder.write(
            "<html><body><nav><a href=x>Home</a></nav><p>Nieuw: " + Self.sentences[0]
                + " Een operatie is bij een hernia bijna nooit nodig."
                + "</p></body></html>", to: "b.html")
        let before = try Program.run(["export", "a", "--store", store]).standardOutput
        let run = try Program.run(["diff", "a", changed, "--store", store, "--locale", "en"])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.standardOutput == """
                a: of 3 quotes 1 stand, 1 moved, 1 orphaned

                c1: moved, to be confirmed (similarity 0.78)
                  - Een operatie is bij een hernia maar zelden nodig.
                  + Een operatie is bij een hernia bijna nooit nodig.
                    \(changed):1:100

                c2: orphaned (nothing is near)
                  - Wie veel zit, heeft vaker last van zijn rug.

                Nothing in the store has changed. Take over what is right: put the new quote into the dossier, or
                'state: moved' or 'state: orphaned', and add it with 'warrant add'.

                """)
        #expect(try Program.run(["export", "a", "--store", store]).standardOutput == before)
    }

    @Test("as JSON, with places; a text from standard input; the same text says so")
    func json() throws {
        struct Report: Decodable {
            struct Quote: Decodable {
                struct Place: Decodable { var line, column: Int, text: String }
                var claim, state, before: String
                var place: Place?
            }
            var sameText: Bool
            var anchored, moved, orphaned: Int
            var quotes: [Quote]
        }
        let run = try Program.run(["diff", "a", folder.path("a.txt"), "--store", store, "--format", "json"])
        let report = try JSONDecoder().decode(Report.self, from: Data(run.standardOutput.utf8))
        #expect(report.sameText && report.anchored == 3 && report.moved == 0 && report.orphaned == 0)
        #expect(report.quotes.map(\.claim) == ["c0", "c1", "c2"])
        #expect(report.quotes.map { $0.place?.column } == [1, 49, 99])
        #expect(report.quotes.allSatisfy { $0.state == "anchored" && $0.before == "anchored" })
    }

    @Test(
        "what cannot be read is refused",
        arguments: [("a", "missing.txt", "file.missing"), ("b", "a.txt", "store.unknown-article")])
    func refusals(article: String, file: String, code: String) throws {
        let run = try Program.run(["diff", article, folder.path(file), "--store", store])
        #expect(run.status == 2)
        #expect(run.standardError.contains("[\(code)]"))
    }
}
